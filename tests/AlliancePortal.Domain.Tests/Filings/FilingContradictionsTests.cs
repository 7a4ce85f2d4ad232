using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>The form agrees with register, charter and agreement on the day of its submission (JL-A1-FORM-21).</summary>
public class FilingContradictionsTests
{
    private static readonly EnterpriseRow Newcomer = new(Guid.NewGuid(), Code("91", 9), "北湖传感有限公司", 1m, 1m, "", false, false);
    private static readonly FilingFacts WithNewcomer = Facts with { Parties = new HashSet<string>([.. Facts.Parties, Newcomer.Code]) };

    private static readonly (FilingSheet Form, FilingFacts Facts, string Sentence)[] Single =
    [
        (Sheet, Named("名册", "吉林省光电联盟"), "联盟名称：表中为吉林省光电产业科技创新联盟，名册中为吉林省光电联盟。"),
        (Sheet, Named("章程", "吉林省光电联盟"), "联盟名称：表中为吉林省光电产业科技创新联盟，章程中为吉林省光电联盟。"),
        (Sheet, Named("合作协议", "吉林省光电联盟"), "联盟名称：表中为吉林省光电产业科技创新联盟，合作协议中为吉林省光电联盟。"),
        (Sheet with { AgreementInForceOn = new(2026, 11, 19) }, Facts, "联盟协议生效时间：表中为2026年11月19日，合作协议中为2026年11月20日。"),
        (Sheet with { AgreementInForceOn = null }, Facts, "联盟协议生效时间：表中未填写，合作协议中为2026年11月20日。"),
        (Sheet with { Field = "新材料产业" }, Facts, "技术领域：表中为新材料产业，联盟登记中为新装备产业 · 光电装备。"),
        (Sheet with { Chair = "林致和" }, Facts, "联盟理事长：表中为林致和，理事会名单中为陈一。"),
        (Sheet, Facts with { LeadUnit = "松辽激光有限公司" }, "所在单位：表中为长春光电股份有限公司，发起组织单位为松辽激光有限公司。"),
        (Sheet with { ChairUnit = "松辽激光有限公司" }, Facts with { LeadUnit = "" }, "所在单位：表中为松辽激光有限公司，理事会名单中为长春光电股份有限公司。"),
        (Sheet with { HostUnit = "净月大学" }, Facts, "常设机构的依托单位名称：表中为净月大学，合作协议中为长春光电股份有限公司。"),
        (Sheet with { Address = "长春市净月区" }, Facts, "常设机构通讯地址：表中为长春市净月区，合作协议中为长春市高新区光谷路1号。"),
        (Sheet with { Postcode = "" }, Facts, "邮编：表中未填写，合作协议中为 130000。"),
        (Sheet with { Enterprises = [Chair, Laser with { Name = "松辽激光股份有限公司" }] }, Facts, "单位名称：表中为松辽激光股份有限公司，名册中为松辽激光有限公司。"),
        (Sheet, Facts with { Parties = new HashSet<string>(Facts.Parties.Except([Society.Code])) }, "成员单位：吉林省光学学会在名册中，但不是合作协议的当事方。"),
        (Sheet with { Sciences = [University, Institute with { IsOther = true }, Society] }, Facts, "成员研究机构数量：表中为 0 个，名册中为 1 个。"),
    ];

    [Fact]
    public void Where_all_say_the_same_there_is_nothing_to_mend() => Assert.Empty(FilingContradictions.Of(Sheet, Sheet, Facts));

    [Fact]
    public void Each_difference_is_named_alone_with_what_either_side_says() => Assert.Equal(
        Single.Select(one => one.Sentence), Single.Select(one => string.Join(" | ", FilingContradictions.Of(one.Form, Sheet, one.Facts).Select(found => found.Sentence))));

    [Fact]
    public void A_member_that_has_joined_since_changes_the_numbers_and_the_list() => Assert.Equal(
        ["成员总数：表中为 5 个，名册中为 6 个。", "成员企业数量：表中为 2 个，名册中为 3 个。", "成员单位：名册中有北湖传感有限公司，表中没有。"],
        Sentences(Sheet, Sheet with { Enterprises = [Chair, Laser, Newcomer] }, WithNewcomer));

    [Fact]
    public void A_member_that_has_left_since_does_so_too() => Assert.Equal(
        ["成员总数：表中为 5 个，名册中为 4 个。", "成员高校数量：表中为 1 个，名册中为 0 个。", "成员单位：表中列有净月大学，名册中没有。"],
        Sentences(Sheet, Sheet with { Sciences = [Institute, Society], Universities = 0 }, Facts));

    [Fact]
    public void One_that_came_for_another_is_named_although_the_numbers_agree() => Assert.Equal(
        ["成员单位：表中列有松辽激光有限公司，名册中没有。", "成员单位：名册中有北湖传感有限公司，表中没有。"],
        Sentences(Sheet, Sheet with { Enterprises = [Chair, Newcomer] }, WithNewcomer));

    [Fact]
    public void A_member_that_never_acceded_to_the_agreement_is_named() => Assert.Contains(
        "成员单位：北湖传感有限公司在名册中，但不是合作协议的当事方。", Sentences(Sheet, Sheet with { Enterprises = [Chair, Laser, Newcomer] }, Facts));

    [Fact]
    public void A_change_is_told_as_what_became_of_it() => Assert.Equal(
        ["成员总数由“5 个”变为“6 个”。", "成员企业数量由“2 个”变为“3 个”。", "北湖传感有限公司成为成员单位。", "联盟理事长由“陈一”变为“林致和”。", "松辽激光有限公司不再是成员单位。"],
        ((FilingSheet[])[Sheet with { Enterprises = [Chair, Laser, Newcomer] }, Sheet with { Chair = "林致和" }, Sheet with { Enterprises = [Chair, Newcomer] }])
            .SelectMany(now => FilingContradictions.Of(Sheet, now, WithNewcomer)).Select(found => found.Change).Distinct());

    [Fact]
    public void What_the_alliance_alone_writes_is_held_against_nothing() => Assert.Empty(FilingContradictions.Of(
        Sheet with { Goal = "另一目标。", NeedOpinion = "另一意见。", Contact = "赵四", Phone = "13900000000", Fax = "0431-80000001", Enterprises = [Chair with { Output = 1m }, Laser] }, Sheet, Facts));

    [Fact]
    public void Each_difference_blocks_the_submission_and_a_report_of_changes()
    {
        Assert.All(Single, one =>
        {
            var (filing, found) = (Drafting(), FilingContradictions.Of(one.Form, Sheet, one.Facts));
            filing.Seal();
            Breach.Of(CharterRule.FormMatchesTheRegister, () => filing.Submit([], found, [], "李二", At(11, 25)), one.Sentence);
            Assert.Equal(FilingState.Drafting, filing.State);
        });
        var filed = Filed();
        filed.Seal();
        Breach.Of(CharterRule.FormMatchesTheRegister, () => filed.ReportChange("更名", FilingContradictions.Of(Single[0].Form, Sheet, Single[0].Facts), "李二", At(12, 10)), Single[0].Sentence);
    }

    private static FilingFacts Named(string where, string name) => Facts with { Names = new Dictionary<string, string>(Facts.Names) { [where] = name } };

    private static IEnumerable<string> Sentences(FilingSheet form, FilingSheet now, FilingFacts facts) => FilingContradictions.Of(form, now, facts).Select(found => found.Sentence);
}
