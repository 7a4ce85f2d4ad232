using AlliancePortal.Web.Infrastructure;

namespace AlliancePortal.Web.Tests.Infrastructure;

public class PinyinTests
{
    [Theory]
    [InlineData("长春理工大学", "chang chun li gong da xue", "cclgdx")]
    [InlineData("长安汽车", "chang an qi che", "caqc")]
    [InlineData("张江实验室", "zhang jiang shi yan shi", "zjsys")]
    [InlineData("重庆重型汽车", "chong qing zhong xing qi che", "cqzxqc")]
    [InlineData("曾氏集团", "zeng shi ji tuan", "zsjt")]
    [InlineData("仇和环保", "qiu he huan bao", "qhhb")]
    [InlineData("单县化工", "shan xian hua gong", "sxhg")]
    [InlineData("东阿阿胶", "dong e e jiao", "deej")]
    [InlineData("大连长江", "da lian chang jiang", "dlcj")]
    [InlineData("沈阳乐器", "shen yang yue qi", "syyq")]
    [InlineData("长春银行", "chang chun yin hang", "ccyh")]
    [InlineData("厦门大学", "xia men da xue", "xmdx")]
    [InlineData("吕梁绿色能源", "lv liang lv se neng yuan", "lllsny")]
    [InlineData("番禺会计协会", "pan yu kuai ji xie hui", "pykjxh")]
    public void A_name_is_read_by_its_longest_known_words(string name, string pinyin, string initials) =>
        Assert.Equal(new(pinyin, initials), Pinyin.Of(name));

    [Theory]
    [InlineData("ABB（中国）有限公司", "abb zhong guo you xian gong si", "abbzgyxgs")]
    [InlineData("重庆5G·物联网 研究院", "chong qing 5g wu lian wang yan jiu yuan", "cq5gwlwyjy")]
    [InlineData("ＮＢ－ＩｏＴ实验室", "nb iot shi yan shi", "nbiotsys")]
    public void Letters_and_figures_stay_together_and_punctuation_only_parts(string name, string pinyin, string initials) =>
        Assert.Equal(new(pinyin, initials), Pinyin.Of(name));

    [Theory]
    [InlineData("㐂来科技", "xi lai ke ji", "xlkj")]
    [InlineData("𬭎光材料", "hong guang cai liao", "hgcl")]
    [InlineData("䶮华电子", "yan hua dian zi", "yhdz")]
    [InlineData("𪚥文化", "𪚥 wen hua", "𪚥wh")]
    public void A_rare_character_is_read_or_stands_for_itself(string name, string pinyin, string initials) =>
        Assert.Equal(new(pinyin, initials), Pinyin.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData(" （）·—")]
    public void A_name_of_nothing_to_read_is_empty(string name) => Assert.Equal(new("", ""), Pinyin.Of(name));

    [Fact]
    public void The_capital_of_Jilin_does_not_sort_under_Z()
    {
        string[] names = ["张江实验室", "长春理工大学", "重庆大学", "吉林大学", "长安汽车"];

        Assert.Equal(["长安汽车", "长春理工大学", "重庆大学", "吉林大学", "张江实验室"], names.OrderBy(name => Pinyin.Of(name).Pinyin, StringComparer.Ordinal));
    }
}
