#include "text/nearest_character.h"

#include <string_view>

#include <hb.h>

namespace kijun {
namespace {

// One behind the other: what the fonts lack, and what they have.
constexpr std::u32string_view pairs =
    // Other forms of kanji: old ones, those of names, simplified ones.
    U"𠮷吉𠅘亭鎻鎖㐧第槗橋吿告說説內内銳鋭稅税脫脱閱閲歲歳旣既戶戸吳呉娛娯產産彥彦查査絕絶"
    U"户戸换換减減兑兌县県对対时時间間这這个個们們会会为為长長东東门門问問题題车車马馬鱼魚鸟鳥"
    U"发発见見说説话話语語专専业業护護师師药薬疗療"
    // CJK Radicals Supplement.
    U"⺁厂⺄乙⺅亻⺈刀⺋卩⺌小⺍小⺏尢⺐尢⺕彑⺖忄⺗心⺘扌⺙攵⺝月⺞歹⺟母⺠民⺡氵⺣灬⺧牛⺨犭⺩王"
    U"⺪疋⺭礻⺲罒⺹耂"
    U"⺼肉⺾艹⺿艹⻁虎⻂衤⻄西⻅見⻆角⻈言⻊足⻋車⻌辶⻍辶⻎辶⻏邑⻐金⻑長⻒長⻓長⻔門⻗雨⻘青⻚頁"
    U"⻛風⻜飛⻝食⻞食⻟食"
    U"⻡首⻣骨⻤鬼⻥魚⻦鳥⻨麦⻩黄⻫斉⻬斉⻭歯⻮歯⻯竜⻰竜⻱亀⻲亀⻳亀"
    // Forms for vertical writing.
    U"︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱―︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《"
    U"︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］"
    // Signs.
    U"\u2011‐⁃-﹣-∙・⋅・⇐←⭐★✅✓✔✓☑✓❌×✖×✗×✘×⭕○❗！❓？❤♥▪■▫□⬛■⬜□🔴●🔵●⚫●⚪○➕＋➖－👉☞"
    U"₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9⁰0⁵5⁶6⁷7⁸8⁹9";

// U+2F00 to U+2FD5, the radicals of Kangxi's dictionary, as kanji.
constexpr char32_t first_radical = 0x2F00;
constexpr std::u32string_view radicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山"
    U"巛工己巾干"
    U"幺广廴廾弋弓彑彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜"
    U"瓦甘生用田疋"
    U"疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言"
    U"谷豆豕豸貝赤"
    U"走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃"
    U"黍黑黹黽鼎鼓"
    U"鼠鼻齊齒龍龜龠";
static_assert(radicals.size() == 0x2FD6 - first_radical);
static_assert(pairs.size() % 2 == 0);

}  // namespace

char32_t nearest_character(char32_t code) {
  if (code >= first_radical && code - first_radical < radicals.size()) {
    return radicals[code - first_radical];
  }
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    if (pairs[i] == code) return pairs[i + 1];
  }
  // Characters that Unicode holds twice for the sake of other standards.
  hb_codepoint_t same = 0;
  hb_codepoint_t mark = 0;
  const bool parts = hb_unicode_decompose(hb_unicode_funcs_get_default(), code, &same, &mark) != 0;
  return parts && mark == 0 ? same : 0;
}

}  // namespace kijun
