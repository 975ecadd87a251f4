// Where a sentence that is too long can be made two.
#pragma once

#include <string_view>

#include "analyzer/article/article.h"
#include "analyzer/article/running_text.h"

namespace dalil {

/// The two words, as the article has them, before which a writer can end a long sentence and begin
/// another: a connective such as حيث, لذلك, which or because, else what follows a semicolon or a
/// comma with و or "and"; the one nearest to the middle. "" where none stands there.
std::string_view split_place(const Article& article, const RunningSentence& sentence);

}  // namespace dalil
