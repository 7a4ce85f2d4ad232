using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Agreements;

/// <summary>A round of signing among three parties, and what a party hands in.</summary>
internal static class InRound
{
    public static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid(), Third = Guid.NewGuid();

    /// <summary>A text of one article that says this.</summary>
    public static LegalText Saying(string words) => new("合作协议书", null, [new(1, "principles", "基本原则", [new(1, "principles.name", "名称", [words], null, IsAddition: false, [])])]);

    public static readonly LegalText Text = Saying("各方自愿参加。");

    public static AgreementRound Fixed(int number = 1, LegalText? text = null) => AgreementRound.Fix(AllianceId, number, "吉林省光电产业科技创新联盟合作协议", text ?? Text, Guid.NewGuid(), "cd34",
        [Party(First, "长春光电股份有限公司"), Party(Second, "松辽激光有限公司"), Party(Third, "净月光学有限公司")], At(11, 16));

    public static PartyToSign Party(Guid unit, string name) => new(unit, name, "", "陈一");

    public static PartySignature Act(DateTimeOffset at, bool signs = true, bool seals = true) => new(PartyWay.SignedPage, signs, seals, "陈一", "", null, Guid.NewGuid(), "ef56", at);
}
