using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>申报（备案）表: its counts, and what is still to be filled in (JL-A1-FORM-1 to 19).</summary>
public class FilingSheetTests
{
    private static readonly (FilingSheet Sheet, string Missing)[] Lacking =
    [
        (Sheet with { Goal = "" }, "请填写技术创新目标。"),
        (Sheet with { AgreementInForceOn = null }, "合作协议尚未生效。"),
        (Sheet with { Field = "" }, "联盟尚未选择技术领域。"),
        (Sheet with { Chair = "" }, "理事长席位没有在任的代表。"),
        (Sheet with { ChairUnit = "" }, "理事长席位没有在任的代表。"),
        (Sheet with { HostUnit = "" }, "请填写常设机构的依托单位。"),
        (Sheet with { Address = "" }, "请填写常设机构通讯地址。"),
        (Sheet with { Postcode = "1300" }, "请填写 6 位邮编。"),
        (Sheet with { Contact = "" }, "请填写联系人。"),
        (Sheet with { Phone = "80000000" }, "请填写联系电话。"),
        (Sheet with { Enterprises = [Chair with { Output = null }, Laser] }, "长春光电股份有限公司：请填写2025年产值和利税。"),
        (Sheet with { Enterprises = [Chair, Laser with { ProfitTax = null }] }, "松辽激光有限公司：请填写2025年产值和利税。"),
        (Sheet with { Enterprises = [Chair with { IsTopTenNational = null }, Laser] }, "长春光电股份有限公司：请注明是否属于国内、省内十强。"),
        (Sheet with { Enterprises = [Chair, Laser with { IsTopTenProvincial = null }] }, "松辽激光有限公司：请注明是否属于国内、省内十强。"),
        (Sheet with { Sciences = [University with { Strength = "" }] }, "净月大学：请填写学科优势。"),
        (Sheet with { Sciences = [University with { LeaderConsents = false }] }, "净月大学：学科带头人须同意列名。"),
        (Sheet with { NeedOpinion = "" }, "请填写第四部分“联盟组建必要性和技术性审核意见”。"),
    ];

    [Fact]
    public void A_complete_form_lacks_nothing_and_needs_no_fax_and_no_named_leader() => Assert.Empty(Sheet.Missing);

    [Fact]
    public void Each_field_that_is_lacking_is_named_alone() =>
        Assert.Equal(Lacking.Select(one => one.Missing), Lacking.Select(one => string.Join(" | ", one.Sheet.Missing)));

    [Fact]
    public void A_form_with_something_lacking_is_not_sealed() =>
        Breach.Of(CharterRule.FormMatchesTheRegister, () => Drafting().Seal(Sheet with { Contact = "", Postcode = "" }), "请填写 6 位邮编。请填写联系人。");

    [Fact]
    public void Output_and_tax_may_be_nothing_but_not_unsaid() => Assert.Empty((Sheet with { Enterprises = [Chair with { Output = 0, ProfitTax = -20.5m }] }).Missing);

    [Fact]
    public void Enterprises_universities_institutes_and_others_make_up_all_members() =>
        Assert.Equal((5, 2, 1, 1, 1), (Sheet.Members, Sheet.Enterprises.Count, Sheet.Universities, Sheet.Institutes, Sheet.Others));

    [Fact]
    public void The_figures_are_of_the_year_before_the_filing_began() => Assert.Equal(2025, Drafting().StatYear);
}
