using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Submissions;

/// <summary>Everything that will be handed in, and what follows.</summary>
/// <param name="Due">When the secretariat would have examined it, were it handed in today.</param>
/// <param name="Rule">What the council's vote needs, such as 全体理事 2/3 以上.</param>
public sealed record CheckPage(DraftState State, string DraftHref, FactsModel Unit, FactsModel Statement, PaperListModel Evidence, PaperListModel Seal,
    DueModel Due, string Rule, string RuleArticle)
{
    public ApplicationForm Form => State.Application.Form;

    internal static CheckPage Of(DraftState state, Derivation examination, AllianceScope here)
    {
        var form = state.Application.Form;
        var lines = Dossier.Required(state.Parameters).Select(kind => (Kind: kind, Line: state.Papers.TryGetValue(kind, out var line) ? line : NotYet(kind, form))).ToList();
        return new(state, $"/{here.Slug}/applications/drafts/{state.Application.Id}", new(UnitFacts(form), "facts"), new(StatementFacts(form, state, here), "facts"),
            new([.. lines.Where(line => line.Kind != PaperKind.SealedForm).Select(line => line.Line)], here.Today),
            new([.. lines.Where(line => line.Kind == PaperKind.SealedForm).Select(line => line.Line)], here.Today),
            DueModel.Of(examination, here.Today, here.Calendar),
            state.Charter.Profile.Vote.Admission.Words(), here.Article(CharterRule.AdmissionNeedsTheCouncil));
    }

    private static PaperLine NotYet(PaperKind kind, ApplicationForm form) => new(Dossier.NameOf(kind, form.Kind), null, State: new(StateKind.Late, "尚未上传"));

    private static Fact[] UnitFacts(ApplicationForm form) =>
    [
        CodeOf(UnifiedSocialCreditCode.Check(form.Code).Normalized),
        new("单位全称", form.Name),
        new("单位类型", form.Kind is { } kind ? KindMatch.Words[kind] : null),
        new("通讯地址", form.Address),
        new("法定代表人", form.LegalRepresentative),
        new("所属领域", form.Field),
        new("产业链位置", form.ChainPosition is { } position ? ChainPositions.Words[position] : null),
        new("联系人", form.ContactPost.Length > 0 ? $"{form.ContactName}（{form.ContactPost}）" : form.ContactName),
        new("手机", form.ContactMobile, FactKind.Number),
        new("电子邮箱", form.ContactMail),
        new("联系人信息", form.ContactConsent ? "同意向理事会成员提供" : "不向理事会成员提供"),
    ];

    private static Fact CodeOf(string code) => new(UnitCodeName.Of(code), code, FactKind.CreditCode);

    private static List<Fact> StatementFacts(ApplicationForm form, DraftState state, AllianceScope here)
    {
        List<Fact> facts = [];
        if (state.Parameters.NeedsWorkReport) facts.Add(new("工作摘要", form.Abstract.Length > 0 ? $"{form.Abstract}（{form.AbstractLength} 字）" : null));
        facts.Add(new("章程声明", form.UpholdsCharter ? $"拥护《{here.Alliance.Name}章程》（{state.Charter.Title}），遵守有关协议" : null));
        facts.Add(new("电子表决和签署", form.AcceptsElectronic ? "接受" : "不接受，使用纸质票和纸质签署"));
        return facts;
    }
}
