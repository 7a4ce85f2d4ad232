using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

public class AgreementTextTests
{
    [Fact]
    public void A_complete_agreement_lacks_nothing() => Assert.Empty(AgreementText.Gaps(AgreementOfJilin).Concat(AgreementText.TaskGaps(AgreementOfJilin)));

    [Fact]
    public void Each_gap_is_named()
    {
        var facts = AgreementOfJilin with
        {
            Address = "",
            Postcode = "",
            Initiators = ["外来单位"],
            SpecialTasks = [.. AgreementOfJilin.SpecialTasks.Take(2)],
            Division =
            [
                new(WorkField.KeyTechnology, null, ["松辽激光有限公司"]),
                new(WorkField.Products, "别处研究院", ["长春光电研究院"]),
                new(WorkField.Transfer, "长春光电研究院", []),
            ],
        };

        Assert.Equal(
        [
            "尚未填写秘书处所在地，发生争议时无法确定管辖法院。",
            "尚未填写秘书处所在地的邮政编码。",
            "发起人“外来单位”不在参加单位之中。",
        ], AgreementText.Gaps(facts));
        Assert.Equal(
        [
            "“科技成果转化与产业化”领域没有专项任务。",
            "“基础性共性技术研究”领域没有技术依托单位。",
            "“创新产品的研究与开发”领域的技术依托单位“别处研究院”不在参加单位之中。",
            "“创新产品的研究与开发”领域的参与企业“长春光电研究院”登记的类型不是企业。",
            "“科技成果转化与产业化”领域没有参与企业。",
        ], AgreementText.TaskGaps(facts));
    }

    [Fact]
    public void Parties_are_asked_for_their_code_their_representative_and_one_chair()
    {
        Party[] parties = [.. AgreementOfJilin.Parties.Skip(1), AgreementOfJilin.Parties[1], new("无码单位", "", UnitKind.Other, PartyTier.Member, "")];

        Assert.Equal(
            ["参加单位中没有理事长单位。", "发起人“长春光电研究院”不在参加单位之中。", "参加单位“无码单位”没有统一社会信用代码。", "参加单位“无码单位”没有填写法定代表人。", "参加单位“松辽激光有限公司”列入了不止一次。"],
            AgreementText.Gaps(AgreementOfJilin with { Parties = parties }).Take(5));
        Assert.Contains("参加单位中有两个理事长单位，只能有一个。",
            AgreementText.Gaps(AgreementOfJilin with { Parties = [.. AgreementOfJilin.Parties, new("甲", Code("91", 9), UnitKind.Enterprise, PartyTier.Chair, "孙五")] }));
    }

    [Fact]
    public void Nothing_at_all_still_makes_a_draft()
    {
        AgreementFacts nothing = new() { Name = "", Sector = "", Purpose = "", Guidance = "", Address = "", Postcode = "" };
        var text = TheAgreement(facts: nothing);

        Assert.Contains("〔待填〕", text.Words("division.matrix"), StringComparison.Ordinal);
        Assert.All(text.Articles, article => Assert.NotEmpty(article.Paragraphs));
    }

    [Fact]
    public void The_agreement_has_the_templates_eight_chapters() =>
        Assert.Equal(["基本原则", "任务分工", "经费", "项目管理", "知识产权约定", "解散和清算", "违约责任", "附则"], TheAgreement().Chapters.Select(chapter => chapter.Title));

    [Fact]
    public void Parties_are_counted_by_kind_and_listed_by_tier()
    {
        string words = TheAgreement().Words("principles.parties");

        Assert.Contains("参加本联盟的单位共四个，其中企业三个，科研院所和高等院校一个。", words, StringComparison.Ordinal);
        Assert.Contains("理事单位：净月光学有限公司、北湖传感有限公司，共两个。", words, StringComparison.Ordinal);
        Assert.Contains("成员单位：无。", words, StringComparison.Ordinal);
        Assert.Contains("排名不分先后", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_division_of_tasks_is_a_table_of_field_host_and_enterprises()
    {
        var table = TheAgreement().Article("division.matrix")!.Table!;

        Assert.Equal(["领域", "技术依托单位", "参与企业"], table.Heads);
        Assert.Equal(["创新产品的研究与开发", "松辽激光有限公司", "净月光学有限公司、北湖传感有限公司"], table.Rows[1]);
        Assert.Contains("分为三个领域，共设三个专项任务", TheAgreement().Words("division.special"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_council_ends_the_alliance_with_four_fifths() =>
        Assert.Contains("须经全体理事的五分之四以上（含本数）同意", TheAgreement().Words("end.termination"), StringComparison.Ordinal);

    [Fact]
    public void Everybody_signs_everybody_keeps_a_copy_and_everybody_agrees_to_a_change()
    {
        var text = TheAgreement();

        Assert.Contains("全体当事方的法定代表人签署并加盖公章", text.Words("final.force"), StringComparison.Ordinal);
        Assert.Contains("一式四份", text.Words("final.force"), StringComparison.Ordinal);
        Assert.Contains("须全体当事方一致同意", text.Words("final.changes"), StringComparison.Ordinal);
        Assert.Contains("长春市高新区光谷路1号", text.Words("final.disputes"), StringComparison.Ordinal);
    }

    [Fact]
    public void New_members_sign_an_accession_page_only_where_all_have_consented_beforehand()
    {
        var bare = Jilin with { Province = Jilin.Province with { AccessionDeed = false } };

        Assert.Contains("加入确认页", TheAgreement().Words("final.accession"), StringComparison.Ordinal);
        Assert.DoesNotContain("加入确认页", TheAgreement(bare).Words("final.accession"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "无偿使用")]
    [InlineData(false, "应当取得权利人许可")]
    [InlineData(null, "使用条件由项目合同约定")]
    public void Whether_patents_are_free_in_research_is_the_profiles(bool? isFree, string words) =>
        Assert.Contains(words, TheAgreement(Jilin with { Province = Jilin.Province with { PatentFreeUse = isFree } }).Words("ip.use"), StringComparison.Ordinal);
}
