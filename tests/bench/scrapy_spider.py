"""The peer of the crawl benchmark: a Scrapy spider that reads of each page what an auditor needs first."""
import re

import scrapy
from scrapy.linkextractors import LinkExtractor

WORD = re.compile(r"\w+")


class AuditSpider(scrapy.Spider):
    name = "audit"
    custom_settings = {
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "LOG_LEVEL": "ERROR",
        "ROBOTSTXT_OBEY": True,
        "TELNETCONSOLE_ENABLED": False,
    }

    def __init__(self, url, **kwargs):
        super().__init__(**kwargs)
        self.start_urls = [url]
        self.links = LinkExtractor(allow=re.escape(url), deny_extensions=None, canonicalize=False)
        self.pages = 0

    def parse(self, response):
        if not isinstance(response, scrapy.http.HtmlResponse):
            return
        self.pages += 1
        text = " ".join(response.xpath("//body//text()[not(parent::script or parent::style)]").getall())
        yield {
            "url": response.url,
            "title": response.xpath("//title/text()").get(),
            "description": response.xpath("//meta[@name='description']/@content").get(),
            "h1": response.xpath("//h1//text()").getall(),
            "canonical": response.xpath("//link[@rel='canonical']/@href").get(),
            "words": len(WORD.findall(text)),
        }
        for link in self.links.extract_links(response):
            yield scrapy.Request(link.url, callback=self.parse)

    def closed(self, reason):
        print(f"pages={self.pages}")
