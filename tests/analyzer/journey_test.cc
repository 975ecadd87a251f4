// Stages of the customer's journey, told by words and structure; and where they cannot be told.
#include "analyzer/journey.h"

#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

std::string filler(std::string_view word) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += std::string(word) + " ";
  return text;
}

/// The stage's name, "unknown", or "none" where the page is not judged.
std::string stage_of(const std::string& html) {
  static const StageWords words(page_tests::lexicons());
  PageReader reader(page_tests::lexicons());
  const Page page = reader.read(page_tests::response(html));
  const std::optional<StageVerdict> verdict = judge_stage(page, reader.content(), words);
  if (!verdict) return "none";
  if (verdict->stage) CHECK_FALSE(verdict->evidence.empty());
  return verdict->stage ? std::string(name_of(*verdict->stage)) : "unknown";
}

TEST_CASE("the stage of a page", "[journey]") {
  const auto en = [](std::string_view title, std::string_view body) {
    return "<html lang=\"en\"><title>" + std::string(title) + "</title><main><h1>" +
           std::string(title) + "</h1><p>" + filler("coffee") + "</p>" + std::string(body);
  };
  const auto ar = [](std::string_view title, std::string_view body) {
    return "<html lang=\"ar\"><title>" + std::string(title) + "</title><main><h1>" +
           std::string(title) + "</h1><p>" + filler("قهوة") + "</p>" + std::string(body);
  };
  const std::pair<std::string, std::string_view> cases[] = {
      {en("How to grind coffee at home", "<h2>What is a burr?</h2><h2>How fine?</h2>"),
       "awareness"},
      {en("Haraz 250 g", "<button>Add to cart</button><p>Free shipping, in stock.</p>"),
       "conversion"},
      {en("Subscribe to our newsletter", "<button>Sign up</button>"), "subscription"},
      {en("Refer a friend", "<p>Your referral link.</p>"), "promotion"},
      {en("What our customers say", "<h2>Testimonials</h2>"), "advocacy"},
      {en("Quick start: your first steps", "<p>The manual of your grinder.</p>"), "excitement"},
      {ar("كيف تطحن البن في البيت؟",
          "<h2>ما هو الطحن الناعم؟</h2><h2>لماذا نطحن قبل الإعداد؟</h2>"),
       "awareness"},
      {ar("بن حراز ٢٥٠ جرامًا",
          "<a href=\"/c\">أضف إلى السلة</a><p>الدفع عند الاستلام وشحن مجاني.</p>"),
       "conversion"},
      {ar("النشرة البريدية", "<button>اشترك الآن</button>"), "subscription"},
      {ar("آراء عملائنا", "<h2>قصص نجاح</h2>"), "advocacy"},
      {ar("برنامج الإحالة", "<p>ادع صديقك واربح عمولة.</p>"), "promotion"},
      {ar("ترقية الباقة", "<p>وبرنامج الولاء لعملائنا الحاليين.</p>"), "ascension"},
      {en("Our roastery", "<p>We stand in the old town.</p>"), "unknown"},
      {ar("محمصتنا", "<p>نحن في المدينة القديمة.</p>"), "unknown"},
      {"<html lang=\"en\"><title>Buy now</title><p>Short.", "none"},
      {"<html lang=\"fr\"><title>Acheter</title><p>" + filler("café"), "none"},
      {"<html lang=\"en\"><meta name=robots content=noindex><title>Buy now</title><p>" +
           filler("coffee"),
       "none"},
  };
  for (const auto& [html, stage] : cases) {
    CAPTURE(html.substr(0, 80));
    CHECK(stage_of(html) == stage);
  }
}

TEST_CASE("a stage comes back from its note as it was", "[journey]") {
  const StageVerdict verdict = read_stage("advocacy", "0.75\nh1: testimonials\ntitle: reviews");
  REQUIRE(verdict.stage);
  CHECK(*verdict.stage == Stage::kAdvocacy);
  CHECK(verdict.confidence == 0.75);
  CHECK(verdict.evidence == std::vector<std::string>{"h1: testimonials", "title: reviews"});
  CHECK_FALSE(read_stage("unknown", "").stage);
  CHECK(read_stage("conversion", "nonsense").evidence.empty());
}

}  // namespace
}  // namespace dalil
