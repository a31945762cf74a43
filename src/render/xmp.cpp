#include "render/xmp.h"

#include "render/svg_text.h"

namespace kijun {
namespace {

void append(std::string& out, std::string_view name, std::string_view before, std::string_view text,
            std::string_view after) {
  if (text.empty()) return;
  out += "<";
  out += name;
  out += ">";
  out += before;
  append_escaped(out, text);
  out += after;
  out += "</";
  out += name;
  out += ">\n";
}

}  // namespace

std::string xmp(const Document& document, const std::string& creation_time) {
  constexpr std::string_view by_language = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  append(out, "dc:title", by_language, document.title, "</rdf:li></rdf:Alt>");
  append(out, "dc:creator", "<rdf:Seq><rdf:li>", document.author, "</rdf:li></rdf:Seq>");
  append(out, "dc:description", by_language, document.subject, "</rdf:li></rdf:Alt>");
  append(out, "dc:language", "<rdf:Bag><rdf:li>", document.language, "</rdf:li></rdf:Bag>");
  append(out, "xmp:CreatorTool", "", "Kijun", "");
  append(out, "xmp:CreateDate", "", creation_time, "");
  append(out, "xmp:ModifyDate", "", creation_time, "");
  return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

}  // namespace kijun
