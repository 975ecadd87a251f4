// The sites whose frames and links are videos.
#pragma once

#include "core/domain.h"
#include "core/url.h"

namespace dalil {

inline bool plays_videos(const Url& url) {
  for (const std::string_view player : {"youtube.com", "youtu.be", "youtube-nocookie.com",
                                        "vimeo.com", "dailymotion.com", "wistia.net"}) {
    if (is_within(url.host(), player)) return true;
  }
  return false;
}

}  // namespace dalil
