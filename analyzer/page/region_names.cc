#include "analyzer/page/region_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

struct Name {
  std::string_view name;
  NamedRegion said;
};

constexpr NamedRegion kNav{Region::kNavigation, false};
constexpr NamedRegion kInnerNav{Region::kNavigation, true};
constexpr NamedRegion kHead{Region::kHeader, false};
constexpr NamedRegion kFoot{Region::kFooter, false};
constexpr NamedRegion kSide{Region::kAside, false};
constexpr NamedRegion kInnerSide{Region::kAside, true};
constexpr NamedRegion kText{Region::kContent, true};

// Ascending.
constexpr Name kNames[] = {{"addtoany_share_save_container", kInnerSide},
                           {"advertisement", kInnerSide},
                           {"announcement-bar", kHead},
                           {"appendix", kText},
                           {"article-body", kText},
                           {"article-content", kText},
                           {"bread-crumbs", kInnerNav},
                           {"breadcrumb", kInnerNav},
                           {"breadcrumb-nav", kInnerNav},
                           {"breadcrumb-trail", kInnerNav},
                           {"breadcrumbs", kInnerNav},
                           {"cc-banner", kInnerSide},
                           {"cc-window", kInnerSide},
                           {"chapter", kText},
                           {"colophon", kFoot},
                           {"cookie-banner", kInnerSide},
                           {"cookie-bar", kInnerSide},
                           {"cookie-consent", kInnerSide},
                           {"cookie-law-info-bar", kInnerSide},
                           {"cookie-message", kInnerSide},
                           {"cookie-notice", kInnerSide},
                           {"cookie-popup", kInnerSide},
                           {"cookieconsent", kInnerSide},
                           {"cross-sells", kInnerSide},
                           {"cybotcookiebotdialog", kInnerSide},
                           {"docnav", kInnerNav},
                           {"entry-content", kText},
                           {"footer", kFoot},
                           {"footer-bottom", kFoot},
                           {"footer-menu", kFoot},
                           {"footer-widgets", kFoot},
                           {"gdpr-banner", kInnerSide},
                           {"gdpr-consent", kInnerSide},
                           {"global-footer", kFoot},
                           {"global-header", kHead},
                           {"jp-relatedposts", kInnerSide},
                           {"language-switcher", kInnerNav},
                           {"left-sidebar", kSide},
                           {"main-footer", kFoot},
                           {"main-header", kHead},
                           {"main-menu", kNav},
                           {"main-nav", kNav},
                           {"main-navigation", kNav},
                           {"masthead", kHead},
                           {"mega-menu", kNav},
                           {"mobile-menu", kNav},
                           {"mobile-nav", kNav},
                           {"most-read", kInnerSide},
                           {"most-viewed", kInnerSide},
                           {"nav-links", kInnerNav},
                           {"nav-menu", kNav},
                           {"navbar", kNav},
                           {"navfooter", kNav},
                           {"navheader", kNav},
                           {"navigation", kNav},
                           {"onetrust-banner-sdk", kInnerSide},
                           {"onetrust-consent-sdk", kInnerSide},
                           {"page-footer", kFoot},
                           {"page-numbers", kInnerNav},
                           {"pager", kInnerNav},
                           {"pagination", kInnerNav},
                           {"popular-posts", kInnerSide},
                           {"post-body", kText},
                           {"post-content", kText},
                           {"post-navigation", kInnerNav},
                           {"posts-navigation", kInnerNav},
                           {"preface", kText},
                           {"prev-next", kInnerNav},
                           {"prevnext", kInnerNav},
                           {"primary-menu", kNav},
                           {"primary-nav", kNav},
                           {"primary-navigation", kNav},
                           {"primary-sidebar", kSide},
                           {"rank-math-breadcrumb", kInnerNav},
                           {"recommended-posts", kInnerSide},
                           {"recommended-products", kInnerSide},
                           {"related-articles", kInnerSide},
                           {"related-content", kInnerSide},
                           {"related-news", kInnerSide},
                           {"related-posts", kInnerSide},
                           {"related-products", kInnerSide},
                           {"relatedposts", kInnerSide},
                           {"right-sidebar", kSide},
                           {"section", kText},
                           {"share-buttons", kInnerSide},
                           {"share-links", kInnerSide},
                           {"sharedaddy", kInnerSide},
                           {"sidebar", kSide},
                           {"sidebar-left", kSide},
                           {"sidebar-right", kSide},
                           {"site-footer", kFoot},
                           {"site-header", kHead},
                           {"site-nav", kNav},
                           {"site-navigation", kNav},
                           {"skip-link", kInnerNav},
                           {"social-share", kInnerSide},
                           {"sphinxsidebar", kSide},
                           {"story-body", kText},
                           {"top-bar", kHead},
                           {"top-nav", kNav},
                           {"topbar", kHead},
                           {"topnav", kNav},
                           {"widget-area", kSide},
                           {"woocommerce-breadcrumb", kInnerNav},
                           {"yarpp-related", kInnerSide},
                           {"yoast-breadcrumb", kInnerNav}};

static_assert(std::ranges::is_sorted(kNames, {}, &Name::name));

/// By first letter: which lengths names have. Most names that pages use end here.
constexpr std::array<std::uint32_t, 26> lengths_by_letter() {
  std::array<std::uint32_t, 26> lengths{};
  for (const Name& name : kNames) {
    lengths[static_cast<std::size_t>(name.name.front() - 'a')] |= 1U << name.name.size();
  }
  return lengths;
}

constexpr std::array<std::uint32_t, 26> kLengths = lengths_by_letter();

std::optional<NamedRegion> find(std::string_view name) {
  if (name.size() >= 32 || !ascii::is_letter(name.front())) return std::nullopt;
  const auto letter = static_cast<std::size_t>(ascii::to_lower(name.front()) - 'a');
  if ((kLengths[letter] >> name.size() & 1U) == 0) return std::nullopt;
  char lower[32];
  std::ranges::transform(name, lower, ascii::to_lower);
  const std::string_view wanted(lower, name.size());
  const Name* const found = std::ranges::lower_bound(kNames, wanted, {}, &Name::name);
  if (found == std::end(kNames) || found->name != wanted) return std::nullopt;
  return found->said;
}

}  // namespace

bool stands_beside(std::string_view classes) {
  static constexpr std::string_view kBeside[] = {"admonition", "author",     "byline",
                                                 "caution",    "corpauthor", "important",
                                                 "note",       "tip",        "warning"};
  bool found = false;
  ascii::for_each_token(classes, ascii::kSpace, [&](std::string_view name) {
    found = found || std::ranges::any_of(kBeside, [name](std::string_view known) {
              return ascii::equals(name, known);
            });
  });
  return found;
}

std::optional<NamedRegion> named_region(std::string_view names) {
  std::optional<NamedRegion> said;
  ascii::for_each_token(names, ascii::kSpace, [&](std::string_view name) {
    if (!said) said = find(name);
  });
  return said;
}

}  // namespace dalil
