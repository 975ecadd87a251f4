// Addresses where visitors do something, told from those that parameters name.
#include "analyzer/page_purpose.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

bool errand(std::string_view reference) {
  const Url base = *Url::parse("https://example.com/");
  return is_errand(*Url::parse(reference, &base));
}

TEST_CASE("errands are told by the path and by the names of parameters", "[page]") {
  for (const char* address :
       {"/login/", "/Cart", "/?add-to-cart=12", "/p?replytocom=3#respond", "/p?ReplyToCom=3",
        "/shop?filter_color=red", "/shop?Filter%5Bcolor%5D=red", "/shop?id=7&sort=price",
        "/shop?orderby=price", "/shop?sort_by=price", "/in?redirect_to=%2F", "/in?returnUrl=%2F",
        "/?s=haraz", "/?%D8%A8%D8%AD%D8%AB=x", "/shop?compare"}) {
    INFO(address);
    CHECK(errand(address));
  }
  for (const char* address :
       {"/", "/beans", "/?id=7", "/?p=12", "/index.php?page_id=3&lang=ar", "/beans?", "/beans?&&",
        "/?name=sort", "/?product=return", "/?lang=ar", "/login/help", "/?page=2"}) {
    INFO(address);
    CHECK_FALSE(errand(address));
  }
}

}  // namespace
}  // namespace dalil
