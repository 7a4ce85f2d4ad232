using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Cases;

/// <summary>What the reader may do with a filing now, and what not and why.</summary>
/// <param name="contradictions">Of a filed one, what has changed.</param>
/// <param name="isNewer">Something was typed since the last seal.</param>
internal sealed class CaseActs(AllianceScope here, Filing filing, FilingDraft draft, IReadOnlyList<PackageItem> package, IReadOnlyList<FilingContradiction> contradictions, bool isNewer, string href)
{
    private readonly List<OfferedAct> _offered = [];
    private readonly List<RefusedAct> _refused = [];

    private bool IsSealed => filing.Latest is { SubmittedAt: null };

    public ActBoxModel Of()
    {
        var capacity = here.Caller.Capacity;
        if (filing.State.IsBeforeSubmission()) BeforeSubmission(capacity);
        else if (filing.State == FilingState.Filed) AfterFiling(capacity);
        else if (filing.State is FilingState.Refused or FilingState.Revoked && capacity.IsSecretariat) _offered.Add(new("重新申报", "另起一件，草稿从头填写。", PostTo: href));
        return new(_offered, _refused);
    }

    private void BeforeSubmission(Capacity capacity)
    {
        if (capacity.Kind == CapacityKind.Chair) OfferSeal();
        if (!capacity.IsSecretariat) return;
        var (submits, rule) = WhyNotSubmitted();
        if (submits.Length == 0) _offered.Add(new("提交申报材料", $"交{draft.Area.OfficeName(filing.Office)}审核，之后不能改动。", $"{href}/submission"));
        _offered.Add(new(filing.Latest is null ? "填写备案表" : "修改备案表", draft.Sheet.Missing.Count > 0 ? $"尚缺 {draft.Sheet.Missing.Count} 项。" : "各栏已填齐。", $"{href}/form"));
        if (submits.Length > 0) _refused.Add(new("提交申报材料", submits, here.Article(rule)));
    }

    private void AfterFiling(Capacity capacity)
    {
        if (capacity.Kind == CapacityKind.Chair && isNewer) OfferSeal();
        if (!capacity.IsSecretariat) return;
        if (contradictions.Count > 0 || IsSealed) _offered.Add(new("报告变更", "更新备案表，由理事长单位盖章后报告。", $"{href}/change"));
        else _refused.Add(new("报告变更", filing.ChangeReported is null ? "备案表与名册一致，没有须报告的变更" : "已经报告，待服务中心登记", here.Article(CharterRule.FilingChangesAreReported)));
        _offered.Add(new("更新备案表", "联系人、目标等有变动时修改草稿。", $"{href}/form"));
    }

    private void OfferSeal()
    {
        if (draft.Sheet.Missing.Count > 0) _refused.Add(new("盖章", $"备案表尚缺 {draft.Sheet.Missing.Count} 项", here.Article(CharterRule.FormMatchesTheRegister)));
        else if (IsSealed && !isNewer) _refused.Add(new("盖章", $"第 {filing.Latest!.Number} 版已经盖章，草稿没有改动", here.Article(CharterRule.FormMatchesTheRegister)));
        else _offered.Add(new("核对并盖章", "盖章后表即固定，不能改动。", $"{href}/seal"));
    }

    /// <summary>The first thing that keeps it from being submitted, in the order in which the submission would refuse it; empty when nothing does.</summary>
    private (string Why, CharterRule Rule) WhyNotSubmitted() =>
        contradictions.Count > 0 ? (contradictions[0].Sentence, CharterRule.FormMatchesTheRegister)
        : draft.Facts.Shortfalls.Count > 0 ? (string.Concat(draft.Facts.Shortfalls), CharterRule.CompositionHolds)
        : (package.FirstOrDefault(item => !item.IsThere)?.Lack ?? "", IsSealed ? CharterRule.PackageIsComplete : CharterRule.ChairUnitSealsTheForm);
}
