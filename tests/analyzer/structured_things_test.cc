// Things from JSON-LD, Microdata and RDFa: the same page gives the same things, whatever it is
// written in.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "analyzer/page/markup_facts.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

/// A thing and what is in it as one line: `Product{name=بن; offers=Offer{price=45}}`.
std::string told(const StructuredData& data, const Thing& thing, int depth = 0) {
  std::string out;
  for (const std::string& type : thing.types) out += (out.empty() ? "" : "+") + type;
  if (thing.unknown()) return "→" + thing.id;
  out += "{";
  bool first = true;
  for (const Property& property : thing.properties) {
    for (const PropertyValue& value : property.values) {
      const Thing* const part = data.thing_of(value);
      out += fmt::format("{}{}={}", first ? "" : "; ", property.name,
                         part == nullptr ? value.text
                         : depth > 4     ? "…"
                                         : told(data, *part, depth + 1));
      first = false;
    }
  }
  return out + "}";
}

std::vector<std::string> tops(const Page& page) {
  std::vector<std::string> out;
  for (const Thing& thing : page.data.things) {
    if (thing.top && !thing.foreign) out.push_back(told(page.data, thing));
  }
  return out;
}

std::vector<std::string> tops(const std::string& html) { return tops(page_tests::read(html)); }

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

using Lines = std::vector<std::string>;

TEST_CASE("three syntaxes, the same things") {
  struct Case {
    const char *json, *microdata, *rdfa, *thing;
  };
  const Case cases[] = {
      {R"({"@context": "https://schema.org", "@type": "Product", "name": "بن حراز",
           "image": "https://example.com/dir/b.jpg",
           "offers": {"@type": "Offer", "price": 45, "availability": "https://schema.org/InStock"}})",
       R"(<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">بن
            <b>حراز</b></h1><img itemprop=image src=b.jpg>
          <p itemprop=offers itemscope itemtype="https://schema.org/Offer"><data itemprop=price
            value=45>خمسة وأربعون</data><link itemprop=availability href="https://schema.org/InStock"></div>)",
       R"(<div vocab="https://schema.org/" typeof="Product"><h1 property="name">بن <b>حراز</b></h1>
          <img property=image src=b.jpg><p property=offers typeof="Offer"><span property=price
            content=45>خمسة</span><link property=availability href="https://schema.org/InStock"></div>)",
       "Product{name=بن حراز; image=https://example.com/dir/b.jpg; "
       "offers=Offer{price=45; availability=https://schema.org/InStock}}"},
      {R"({"@context": "http://schema.org/", "@type": ["Article", "Report"], "author": ["سعاد", "عمر"],
           "datePublished": "2026-11-22", "description": "أول ثان"})",
       R"(<article itemscope itemtype="https://schema.org/Article https://schema.org/Report">
          <i itemprop=author>سعاد</i><i itemprop=author>عمر</i>
          <time itemprop=datePublished datetime=2026-11-22>اليوم</time>
          <div itemprop=description><p>أول</p><p>ثان</p></div></article>)",
       R"(<article prefix="s: https://schema.org/" typeof="s:Article s:Report">
          <i property="s:author">سعاد</i><i property="s:author">عمر</i>
          <time property="s:datePublished" datetime=2026-11-22>اليوم</time>
          <div property="s:description"><p>أول</p><p>ثان</p></div></article>)",
       "Article+Report{author=سعاد; author=عمر; datePublished=2026-11-22; description=أول ثان}"},
      {R"({"@context": "https://schema.org", "@type": "Person", "@id": "#a", "name": "سعاد",
           "worksFor": {"@type": "Organization", "name": "محمصة"}})",
       R"(<p itemscope itemtype="https://schema.org/Person" itemid="#a"><b itemprop=name>سعاد</b>
          <span itemprop=worksFor itemscope itemtype="https://schema.org/Organization">
          <meta itemprop=name content="محمصة"></span>)",
       R"(<p vocab="http://schema.org" resource="#a" typeof="Person"><b property=name>سعاد</b>
          <span property=worksFor typeof="Organization"><meta property=name content="محمصة"></span>)",
       "Person{name=سعاد; worksFor=Organization{name=محمصة}}"}};
  for (const Case& c : cases) {
    CHECK(tops(json_ld(c.json)) == Lines{c.thing});
    CHECK(tops(c.microdata) == Lines{c.thing});
    CHECK(tops(c.rdfa) == Lines{c.thing});
  }
}

TEST_CASE("contexts of JSON-LD") {
  const Lines product = {"Product{name=بن}"};
  for (
      const char* json :
      {R"({"@context": "https://www.schema.org/", "@type": "Product", "name": "بن"})",
       R"({"@context": ["https://schema.org", {"@language": "ar"}], "@type": "Product", "name": "بن"})",
       R"({"@context": {"@vocab": "http://schema.org/"}, "@type": "Product", "name": {"@value": "بن", "@language": "ar"}})",
       R"({"@context": {"s": "https://schema.org/"}, "@type": "s:Product", "s:name": "بن", "x:y": 1})",
       R"({"@context": {"t": {"@id": "https://schema.org/name"}, "P": "https://schema.org/Product"}, "@type": "P", "t": "بن"})",
       R"({"@context": "https://schema.org", "type": "Product", "schema:name": ["بن", null, ""]})",
       R"({"@type": "https://schema.org/Product", "http://schema.org/name": {"@set": ["بن"]}})",
       R"({"@context": "https://schema.org", "@graph": [{"@type": "Product", "name": "بن"}]})",
       R"([{"@context": "https://schema.org", "@type": "Product", "name": {"@list": ["بن"]}}])",
       R"({"@context": ["https://schema.org", {"url": {"@type": "@id"}}], "@type": "Product", "name": "بن"})"}) {
    INFO(json);
    const Page page = page_tests::read(json_ld(json));
    CHECK(tops(page) == product);
    CHECK(page.data.broken.empty());
  }
}

TEST_CASE("blocks whose words nobody knows") {
  const auto broken = [](const char* json) { return page_tests::read(json_ld(json)).data.broken; };
  REQUIRE(broken(R"({"@type": "Product"})").size() == 1);
  CHECK(broken(R"({"@type": "Product"})")[0].fault == JsonFault::kNone);
  REQUIRE(broken(R"({"@context": "schema.org", "@type": "Product"})").size() == 1);
  CHECK(broken(R"({"@context": "schema.org", "@type": "Product"})")[0].context == "schema.org");
  CHECK(
      broken(R"({"@context": "https://www.w3.org/ns/activitystreams", "@type": "Note"})").empty());
  CHECK(broken(R"({"imports": {"a": "b"}})").empty());
}

TEST_CASE("references by @id, within a block, between blocks and in rings") {
  CHECK(tops(json_ld(R"({"@context": "https://schema.org", "@graph": [
          {"@type": "Article", "author": {"@id": "#me"}, "publisher": {"@id": "https://other.com/#o"}},
          {"@type": "Person", "@id": "#me", "name": "سعاد"}]})")) ==
        Lines{"Article{author=Person{name=سعاد}; publisher=→https://other.com/#o}",
              "Person{name=سعاد}"});
  CHECK(
      tops(
          json_ld(
              R"({"@context": "https://schema.org", "@type": "Person", "@id": "#me", "name": "سعاد"})") +
          json_ld(
              R"({"@context": "https://schema.org", "@type": "Person", "@id": "#me", "jobTitle": "محررة"})")) ==
      Lines{"Person{name=سعاد; jobTitle=محررة}"});
  const Page ring = page_tests::read(json_ld(R"({"@context": "https://schema.org", "@graph": [
      {"@type": "Person", "@id": "#a", "knows": {"@id": "#b"}},
      {"@type": "Person", "@id": "#b", "knows": {"@id": "#a"}}]})"));
  REQUIRE(ring.data.things.size() == 4);
  CHECK(tops(ring).size() == 2);
}

TEST_CASE("itemref brings properties from elsewhere, each once") {
  const std::string html = R"(
      <div id=outside><p id=brand itemprop=brand>محمصة</p><b itemprop=color>بني</b></div>
      <div itemscope itemtype="https://schema.org/Product" itemref="outside own none">
        <h1 id=own itemprop=name>بن</h1></div>
      <div itemscope itemref=brand><i itemprop=name>هيل</i></div>)";
  CHECK(tops(html) == Lines{"Product{name=بن; brand=محمصة; color=بني}", "{name=هيل; brand=محمصة}"});
}

TEST_CASE("Open Graph is no RDFa, and other vocabularies are not schema.org's") {
  const Page page = page_tests::read(
      R"(<html prefix="og: https://ogp.me/ns#"><meta property="og:title" content="بن"><p property=name>x</p>)");
  CHECK(page.markup.empty());
  CHECK(page.data.empty());
  CHECK(tops(R"(<p vocab="http://xmlns.com/foaf/0.1/" typeof=Person><b property=name>x</b>)")
            .empty());
  CHECK(
      tops(R"(<p typeof="foaf:Person schema:Person"><b property="foaf:nick schema:name">x</b>)") ==
      Lines{"Person{name=x}"});
}

TEST_CASE("RDFa as Drupal writes it") {
  CHECK(tops(R"(<article about="/n/5" typeof="schema:Article"><b property="schema:name">بن</b>
          <i rel="schema:author"><a href="/u/1" about="/u/1" typeof="schema:Person"
          property="schema:name" datatype="">سعاد</a></i></article>)") ==
        Lines{"Article{name=بن; author=Person{name=سعاد}}", "Person{name=سعاد}"});
}

TEST_CASE("places of things and properties in the page") {
  const Page page = page_tests::read(
      "<html>\n<body>\n<script type='application/ld+json'>\n  {\"@context\": "
      "\"https://schema.org\",\n"
      "   \"نص\": 1, \"@type\": \"Product\",\n   \"name\": \"بن\"}\n</script>\n"
      "<p itemscope itemtype='https://schema.org/Offer'>\n<b itemprop=price>45</b>");
  REQUIRE(page.data.things.size() == 2);
  const Thing &product = page.data.things[0], &offer = page.data.things[1];
  CHECK(product.at.line == 4);
  CHECK(product.at.column == 3);
  REQUIRE(product.has("name"));
  CHECK(product.find("name")->at.line == 6);
  CHECK(product.find("name")->at.column == 4);
  CHECK(offer.at.line == 8);
  CHECK(offer.find("price")->at.line == 9);
}

TEST_CASE("hostile markup is bounded") {
  std::string html = "<div itemscope itemtype='https://schema.org/Product'>";
  for (std::size_t i = 0; i < kMaxMarkup + 100; ++i) html += "<b itemprop=name itemscope>x</b>";
  const Page many = page_tests::read(html);
  CHECK(many.markup.size() == kMaxMarkup);
  std::string nested;
  for (int i = 0; i < 200; ++i) nested += "<b itemprop=name>";
  const Page deep =
      page_tests::read("<p itemscope>" + nested + std::string(1 << 16, 'x') + " " + nested);
  for (const MarkupElement& element : deep.markup) CHECK(element.value.size() <= kMaxMarkupText);
  std::string self =
      "<p id=a itemscope itemref='a a b'><b id=b itemprop=x itemscope itemref=a></b>";
  CHECK(page_tests::read(self).data.things.size() == 2);
  std::string references = "<i id=r itemprop=name>x</i>";
  for (int i = 0; i < 3000; ++i) references += "<p itemscope itemref=r></p>";
  CHECK(page_tests::read(references).data.things.size() == 3000);
}

}  // namespace
}  // namespace dalil
