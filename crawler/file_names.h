// What the name of a file tells of its content, before anybody asks for it.
#pragma once

#include "core/url.h"

namespace dalil {

/// True where the path ends with the extension of a file that is never a page (images, archives,
/// office documents): only its status matters, so HEAD is enough.
bool is_no_page(const Url& url);

}  // namespace dalil
