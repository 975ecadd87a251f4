// The tables' half of Store: pages and links with their texts, row by row.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "store/answer_bits.h"
#include "store/link_codec.h"
#include "store/page_rows.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

namespace {

constexpr double kScoreUnits = 1e6;  // of standing.link_score in a point

// The rows of a run's pages in the order of their URLs. Only these are sorted: what stands in them
// may be more than memory holds.
constexpr std::string_view kPagesInOrder =
    "SELECT id FROM url WHERE run=? AND state NOT IN (2, 3) ORDER BY href";

using TemplateNames = std::map<std::int64_t, std::string>;

TemplateNames template_names(store::Database& db, std::int64_t run) {
  TemplateNames names;
  Statement query = db.prepare("SELECT number, name FROM template WHERE run=?");
  query.bind(1, run);
  while (query.step()) names.emplace(query.integer(0), query.bytes(1));
  return names;
}

constexpr std::string_view kOnePage =
    "SELECT u.href, u.state, u.flags, p.status, p.failure, p.indexable, p.flags, p.words, "
    "p.title_key, p.description_key, p.content_key, p.language, p.title, p.description, "
    "coalesce(p.h1, p.title), "
    "p.bytes, p.images, p.images_without_alt, s.modified, t.depth, t.inlinks, t.outlinks, "
    "t.link_score, t.findings, t.template FROM url u LEFT JOIN page p ON p.id = u.page "
    "LEFT JOIN source s ON s.page = u.page LEFT JOIN standing t ON t.url = u.id WHERE u.id=?";

void read_answer(const Statement& row, PageRow& page) {
  PageRecord& record = page.record;
  const std::int64_t flags = row.integer(6);
  record.status = static_cast<std::uint16_t>(row.integer(3));
  record.failure = static_cast<Failure>(row.integer(4));
  record.indexable = static_cast<NotIndexable>(row.integer(5));
  record.html = (flags & store::kHtml) != 0;
  record.fetched = (flags & store::kFetched) != 0;
  record.nofollow = (flags & store::kPageNofollow) != 0;
  record.check = store::check_from(flags);
  record.words = static_cast<std::uint32_t>(row.integer(7));
  record.title_key = static_cast<std::uint64_t>(row.integer(8));
  record.description_key = static_cast<std::uint64_t>(row.integer(9));
  record.content_key = static_cast<std::uint64_t>(row.integer(10));
  const std::string_view language = row.bytes(11);
  std::copy_n(language.begin(), std::min(language.size(), sizeof record.language - 1),
              record.language);
  page.title = row.bytes(12);
  page.description = row.bytes(13);
  page.h1 = row.bytes(14);
  page.bytes = row.integer(15);
  page.images = row.integer(16);
  page.images_without_alt = row.integer(17);
  page.last_modified = row.bytes(18);
}

PageRow read_page(const Statement& row, std::int64_t id, const TemplateNames& templates) {
  PageRow page;
  page.url = row.bytes(0);
  page.record.id = id;
  page.record.in_sitemap = (row.integer(2) & store::kInSitemap) != 0;
  page.record.listed = (row.integer(2) & store::kListed) != 0;
  if (row.integer(1) == store::kDone) read_answer(row, page);
  if (row.bytes(19).empty()) return page;  // It was not judged.
  page.depth = static_cast<int>(row.integer(19));
  page.inlinks = row.integer(20);
  page.outlinks = row.integer(21);
  page.link_score = static_cast<double>(row.integer(22)) / kScoreUnits;
  page.findings = row.integer(23);
  const auto name = templates.find(row.integer(24));
  if (name != templates.end()) page.template_name = name->second;
  return page;
}

// Targets of links as their rows say, as many of them kept as a large site has.
class Targets {
 public:
  Targets(store::Database& db, std::int64_t run)
      : query_(db.prepare("SELECT u.href, u.state, u.anchor, p.status, p.failure, p.indexable "
                          "FROM url u LEFT JOIN page p ON p.id = u.page WHERE u.id=?")),
        kept_(slots(db, run)) {}

  struct Target {
    std::int64_t id = 0;
    std::string href, anchor;
    bool internal = false;
    std::uint16_t status = 0;
    Failure failure = Failure::kNone;
    NotIndexable indexable = NotIndexable::kNotFetched;
  };

  /// Valid until the next call.
  const Target& find(std::int64_t id) {
    Target& target = kept_[static_cast<std::size_t>(id) % kept_.size()];
    if (target.id == id) return target;
    target = {.id = id, .href = "", .anchor = ""};
    query_.bind(1, id);
    if (query_.step()) {
      target.href = query_.bytes(0);
      target.anchor = query_.bytes(2);
      target.internal = query_.integer(1) != store::kExternal;
      target.status = static_cast<std::uint16_t>(query_.integer(3));
      target.failure = static_cast<Failure>(query_.integer(4));
      const bool answered = target.internal && !query_.bytes(5).empty();
      if (answered) target.indexable = static_cast<NotIndexable>(query_.integer(5));
    }
    query_.reset();
    return target;
  }

 private:
  static std::size_t slots(store::Database& db, std::int64_t run) {
    constexpr std::size_t kMost = 1 << 18;
    Statement count = db.prepare("SELECT count(*) FROM url WHERE run=?");
    count.bind(1, run).step();
    return std::clamp<std::size_t>(static_cast<std::size_t>(count.integer(0)), 1, kMost);
  }

  Statement query_;
  std::vector<Target> kept_;
};

// The links of one page after the other.
class Links {
 public:
  Links(store::Database& db, std::int64_t run)
      : query_(db.prepare("SELECT u.href, l.edges, l.anchors FROM url u "
                          "JOIN link l ON l.page = u.page WHERE u.id=?")),
        targets_(db, run) {}

  /// False where the callback says so.
  bool each(std::int64_t url, const std::function<bool(const LinkRow&)>& callback) {
    query_.bind(1, url);
    bool go_on = true;
    if (query_.step()) {
      std::vector<std::string> anchors = store::unpack_anchors(query_.bytes(2));
      auto own = anchors.begin();
      LinkRow row{.from = query_.bytes(0), .link = {}};
      store::for_each_link(query_.bytes(1), [&](const store::StoredLink& stored) {
        if (!go_on) return;
        const Targets::Target& target = targets_.find(stored.target);
        row.link.url = target.href;
        row.link.internal = target.internal;
        row.link.kind = stored.kind;
        row.link.region = stored.region;
        row.link.nofollow = stored.nofollow;
        row.link.line = stored.line;
        row.link.column = stored.column;
        if (stored.usual_anchor) {
          row.link.anchor = target.anchor;
        } else {
          row.link.anchor = own == anchors.end() ? std::string() : std::move(*own++);
        }
        row.status = target.status;
        row.failure = target.failure;
        row.indexable = target.indexable;
        go_on = callback(row);
      });
    }
    query_.reset();
    return go_on;
  }

 private:
  Statement query_;
  Targets targets_;
};

// Where pages lead that are none themselves, or that name another one.
class Leads {
 public:
  explicit Leads(store::Database& db)
      : edges_(db.prepare("SELECT edges FROM link WHERE page=(SELECT page FROM url WHERE id=?)")),
        href_(db.prepare("SELECT href FROM url WHERE id=?")) {}

  std::string target(std::int64_t url, NotIndexable indexable) {
    const bool redirect = indexable == NotIndexable::kRedirect;
    if (!redirect && indexable != NotIndexable::kCanonicalised) return "";
    std::int64_t target = 0;
    edges_.bind(1, url);
    if (edges_.step()) {
      store::for_each_link(edges_.bytes(0), [&](const store::StoredLink& link) {
        const bool wanted = link.kind == (redirect ? LinkKind::kRedirect : LinkKind::kCanonical);
        if (wanted && target == 0) target = link.target;
      });
    }
    edges_.reset();
    href_.bind(1, target);
    std::string href = href_.step() ? std::string(href_.bytes(0)) : std::string();
    href_.reset();
    return href;
  }

 private:
  Statement edges_, href_;
};

}  // namespace

namespace store {

struct PageRowReader::Tools {
  Tools(Database& db, std::int64_t run_id)
      : templates(template_names(db, run_id)),
        one(db.prepare(kOnePage)),
        extracted(db.prepare("SELECT name, value FROM note WHERE run=? AND kind=? AND url=? "
                             "ORDER BY name")),
        leads(db),
        run(run_id) {}
  TemplateNames templates;
  Statement one, extracted;
  Leads leads;
  std::int64_t run;
};

PageRowReader::PageRowReader(Database& db, std::int64_t run)
    : tools_(std::make_unique<Tools>(db, run)) {}

PageRowReader::~PageRowReader() = default;

std::optional<PageRow> PageRowReader::read(std::int64_t url) {
  Statement& one = tools_->one;
  one.bind(1, url);
  std::optional<PageRow> page;
  if (one.step()) page = read_page(one, url, tools_->templates);
  one.reset();
  if (!page) return page;
  page->target = tools_->leads.target(url, page->record.indexable);
  Statement& extracted = tools_->extracted;
  extracted.bind(1, tools_->run)
      .bind(2, static_cast<std::int64_t>(NoteKind::kExtracted))
      .bind(3, url);
  while (extracted.step()) {
    page->extracted.push_back(
        {NoteKind::kExtracted, std::string(extracted.bytes(0)), std::string(extracted.bytes(1))});
  }
  extracted.reset();
  return page;
}

}  // namespace store

Result<void> Store::keep_standings(std::int64_t run, std::span<const std::string_view> templates,
                                   const std::function<std::optional<PageStanding>()>& next) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    state_->db.prepare("DELETE FROM template WHERE run=?").bind(1, run).run();
    Statement name = state_->db.prepare("INSERT INTO template VALUES(?, ?, ?)");
    for (std::size_t i = 0; i < templates.size(); ++i) {
      name.bind(1, run).bind(2, static_cast<std::int64_t>(i)).bind(3, templates[i]).run();
    }
    Statement insert =
        state_->db.prepare("INSERT OR REPLACE INTO standing VALUES(?, ?, ?, ?, ?, ?, ?)");
    while (const std::optional<PageStanding> page = next()) {
      insert.bind(1, page->url)
          .bind(2, std::int64_t{page->depth})
          .bind(3, page->inlinks)
          .bind(4, page->outlinks)
          .bind(5, static_cast<std::int64_t>(std::llround(page->link_score * kScoreUnits)))
          .bind(6, page->findings)
          .bind(7, std::int64_t{page->template_number})
          .run();
    }
    transaction.commit();
  });
}

Result<void> Store::page_rows(std::int64_t run,
                              const std::function<bool(const PageRow&)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement order = state_->db.prepare(kPagesInOrder);
    store::PageRowReader reader(state_->db, run);
    order.bind(1, run);
    while (order.step()) {
      const std::optional<PageRow> page = reader.read(order.integer(0));
      if (page && !callback(*page)) return;
    }
  });
}

Result<void> Store::link_rows(std::int64_t run,
                              const std::function<bool(const LinkRow&)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement order = state_->db.prepare(kPagesInOrder);
    Links links(state_->db, run);
    order.bind(1, run);
    while (order.step()) {
      if (!links.each(order.integer(0), callback)) return;
    }
  });
}

}  // namespace dalil
