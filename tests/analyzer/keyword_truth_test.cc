// Sixty phrases over a real site, five articles on marketing and a handbook of system
// administration in Arabic: what a reader of the texts says of each, and what the map says.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ending) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// A text as a page: its first line is the title, short lines without a full stop are headings.
std::string page_of(const std::string& text) {
  std::string html = "<!doctype html><html lang='ar'>", title;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = collapse_space(text.substr(begin, end - begin));
    begin = end + 1;
    if (line.empty()) continue;
    if (title.empty()) {
      title = line;
      html += "<title>" + line + "</title><body><h1>" + line + "</h1>";
      continue;
    }
    const bool heading = code_points(line) <= 60 && line.find(' ') != line.npos &&
                         std::string_view(".:,!").find(line.back()) == std::string_view::npos &&
                         !line.ends_with("،") && !line.ends_with("؛");
    html += heading ? "<h2>" + line + "</h2>" : "<p>" + line + "</p>";
  }
  return html;
}

struct Truth {
  std::string phrase;
  char level;  ///< C: a page is about it; P: said in passing, or all but a word or two; N: neither.
  std::string page = "";   ///< The page for it, of C.
  bool competing = false;  ///< Two pages have it in title or h1.
};

const std::vector<Truth> kTruth = {
    {"النسخ الاحتياطي", 'C', "/hb/sect.backup.html"},
    {"ترجمة النواة", 'C', "/hb/sect.kernel-compilation.html"},
    {"إدارة الصلاحيات", 'C', "/hb/sect.rights-management.html"},
    {"متصفحات الوب", 'C', "/hb/sect.web-browsers.html"},
    {"أداة تشخيص الشبكة", 'C', "/hb/sect.network-diagnosis-tools.html"},
    {"جوده الخدمه", 'C', "/hb/sect.quality-of-service.html"},
    {"التوجيه الديناميكي", 'C', "/hb/sect.dynamic-routing.html"},
    {"ضبط الطابعة", 'C', "/hb/sect.config-printing.html"},
    {"انشاء حساب", 'C', "/hb/sect.creating-accounts.html"},
    {"تسجيل الدخول عن بعد", 'C', "/hb/sect.remote-login.html"},
    {"الحوسبة الظاهرية", 'C', "/hb/sect.virtualization.html"},
    {"قواعد بيانات المستخدمين والمجموعات", 'C', "/hb/sect.user-group-databases.html"},
    {"المسوق الإلكتروني", 'C', "/a3.html"},
    {"استراتيجية التسويق الإلكتروني", 'C', "/a4.html"},
    {"مستقبل دبيان", 'C', "", true},
    {"جدولة المهام", 'C', "", true},
    {"مخدم الملفات", 'C', "", true},
    {"التواصل في الزمن الحقيقي", 'C', "", true},
    {"النواة", 'C', "", true},
    {"التثبيت", 'C', "/hb/installation.html"},

    {"التسويق عبر الفيديو", 'P'},
    {"تسويق المحتوى", 'P'},
    {"مؤشرات الأداء الرئيسية", 'P'},
    {"كيفية التسويق الإلكتروني", 'P'},
    {"محركات البحث", 'P'},
    {"العملاء المحتملين", 'P'},
    {"رسائل البريد الإلكتروني", 'P'},
    {"تحليل الوضع", 'P'},
    {"كلمة السر", 'P'},
    {"سطر الأوامر", 'P'},
    {"القرص الصلب", 'P'},
    {"الشبكات الاجتماعية", 'P'},
    {"النسخ الاحتياطي السحابي", 'P'},
    {"أفضل متصفحات الوب للجوال", 'P'},
    {"إدارة الصلاحيات في أوراكل", 'P'},
    {"استراتيجية التسويق الإلكتروني للمطاعم", 'P'},
    {"ضبط الطابعة الملونة", 'P'},
    {"وظيفة المسوق الإلكتروني براتب مجز", 'P'},
    {"التوجيه الديناميكي في سيسكو", 'P'},
    {"الحوسبة الظاهرية المتداخلة", 'P'},

    {"وصفات حلويات رمضان", 'N'},
    {"أسعار السيارات المستعملة", 'N'},
    {"تعليم كرة القدم", 'N'},
    {"العزف على البيانو", 'N'},
    {"فنادق دبي", 'N'},
    {"علاج الصداع النصفي", 'N'},
    {"تربية القطط", 'N'},
    {"زراعة الأسنان", 'N'},
    {"رحلات سياحية تركيا", 'N'},
    {"تمارين اليوغا", 'N'},
    {"البورصة السعودية", 'N'},
    {"تفسير الأحلام", 'N'},
    {"شقق للإيجار بالرياض", 'N'},
    {"فساتين زفاف", 'N'},
    {"عطور رجالية فاخرة", 'N'},
    {"مسلسلات تركية مدبلجة", 'N'},
    {"قروض شخصية", 'N'},
    {"ماكينة قهوة", 'N'},
    {"الفيزياء النووية", 'N'},
    {"ترميم المنازل القديمة", 'N'}};

char level_of(const MappedPhrase& phrase) {
  if (phrase.pages.empty()) return phrase.nearest.page.empty() ? 'N' : 'P';
  const KeywordHit& hit = phrase.pages[0].hit;
  const bool leads = hit.title > 0 || hit.h1 > 0;
  return leads && phrase.coverage != "weak" ? 'C' : 'P';
}

TEST_CASE("sixty phrases over a real site are where a reader finds them") {
  const char* const shared = std::getenv("DALIL_SHARED");
  const char* const real_site = std::getenv("DALIL_REAL_SITE");
  if (shared == nullptr || real_site == nullptr) {
    WARN("DALIL_SHARED or DALIL_REAL_SITE is not set: nothing was checked");
    return;
  }
  test::KeywordTestSite site;
  int number = 0;
  for (const fs::path& file : files_in(fs::path(shared) / "corpus", ".txt")) {
    site.add("/a" + std::to_string(number++) + ".html", page_of(read(file)));
  }
  for (const fs::path& file : files_in(fs::path(real_site) / "site/hb/ar-MA", ".html")) {
    site.add("/hb/" + file.filename().string(), read(file));
  }
  REQUIRE(site.words().size() > 100);
  std::vector<std::string> phrases;
  for (const Truth& truth : kTruth) phrases.push_back(truth.phrase);
  const KeywordMap map = site.map_of(phrases);
  for (std::size_t i = 0; i < kTruth.size(); ++i) {
    const MappedPhrase& phrase = map.phrases[i];
    CAPTURE(kTruth[i].phrase, phrase.coverage, phrase.nearest.page, phrase.missing);
    const std::string best = phrase.pages.empty() ? "" : phrase.pages[0].page;
    CAPTURE(best, phrase.pages.empty() ? 0 : phrase.pages[0].hit.score);
    CHECK(level_of(phrase) == kTruth[i].level);
    if (!kTruth[i].page.empty()) CHECK(best == kTruth[i].page);
    const bool competing = std::ranges::any_of(map.fixes, [&](const KeywordFix& fix) {
      return fix.phrase == i && fix.issue == KeywordIssue::kCannibalisation;
    });
    CHECK(competing == kTruth[i].competing);
  }
}

}  // namespace
}  // namespace dalil
