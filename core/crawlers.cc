// Which crawlers read the web for AI, as their operators document them, and which names never come.
#include <algorithm>

#include "core/site_facts.h"

namespace dalil {
namespace {

struct Retired {
  std::string_view token;  // In lower case.
  std::string_view current;
};

// Names that stand in many robots.txt and that no operator documents (any more). Where one stands
// for several crawlers of today, the one that trains.
constexpr Retired kRetired[] = {{"anthropic-ai", "ClaudeBot"},
                                {"anthropic", "ClaudeBot"},
                                {"claude", "ClaudeBot"},
                                {"claude-bot", "ClaudeBot"},
                                {"claude-web", "ClaudeBot"},
                                {"openai", "GPTBot"},
                                {"openaibot", "GPTBot"},
                                {"gpt-bot", "GPTBot"},
                                {"chatgpt", "ChatGPT-User"},
                                {"chatgpt-bot", "ChatGPT-User"},
                                {"chatgptbot", "ChatGPT-User"},
                                {"searchgpt", "OAI-SearchBot"},
                                {"googleextended", "Google-Extended"},
                                {"bard", "Google-Extended"},
                                {"gemini", "Google-Extended"},
                                {"perplexity", "PerplexityBot"},
                                {"perplexity-bot", "PerplexityBot"},
                                {"commoncrawl", "CCBot"},
                                {"cc-bot", "CCBot"},
                                {"byte-spider", "Bytespider"},
                                {"bytedance", "Bytespider"},
                                {"appleextended", "Applebot-Extended"}};

}  // namespace

std::string_view name_of(CrawlerClass crawler_class) {
  switch (crawler_class) {
    case CrawlerClass::kWebSearch:
      return "web-search";
    case CrawlerClass::kSearch:
      return "search";
    case CrawlerClass::kUser:
      return "user";
    case CrawlerClass::kTraining:
      return "training";
  }
  return "";
}

std::span<const KnownCrawler> known_crawlers() {
  using enum CrawlerClass;
  static constexpr KnownCrawler kCrawlers[] = {
      {"Googlebot", "Google", kWebSearch},
      {"bingbot", "Microsoft", kWebSearch},
      {"OAI-SearchBot", "OpenAI", kSearch},
      {"Claude-SearchBot", "Anthropic", kSearch},
      {"PerplexityBot", "Perplexity", kSearch},
      {"DuckAssistBot", "DuckDuckGo", kSearch},
      {"YouBot", "You.com", kSearch},
      {"ChatGPT-User", "OpenAI", kUser},
      {"Claude-User", "Anthropic", kUser},
      {"Perplexity-User", "Perplexity", kUser},
      {"MistralAI-User", "Mistral", kUser},
      {"Meta-ExternalFetcher", "Meta", kUser},
      {"GPTBot", "OpenAI", kTraining},
      {"ClaudeBot", "Anthropic", kTraining},
      {"Google-Extended", "Google", kTraining},
      {"Applebot-Extended", "Apple", kTraining},
      {"CCBot", "Common Crawl", kTraining},
      {"Bytespider", "ByteDance", kTraining},
      {"Amazonbot", "Amazon", kTraining},
      {"Meta-ExternalAgent", "Meta", kTraining},
      {"AI2Bot", "Ai2", kTraining},
      {"cohere-ai", "Cohere", kTraining},
  };
  return kCrawlers;
}

std::string_view current_token(std::string_view token) {
  const auto* found = std::ranges::find(kRetired, token, &Retired::token);
  return found == std::end(kRetired) ? std::string_view() : found->current;
}

}  // namespace dalil
