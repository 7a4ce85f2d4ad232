using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Forms;

public enum DraftSection { Unit, Statement, Evidence, Seal }

/// <summary>One section of the application in the list of what is to be done.</summary>
public sealed record SectionLine(DraftSection Section, string Name, string Href, StateModel State);

/// <summary>How far a draft is, section by section: 未开始, 填写中, 已完成, 有误.</summary>
internal sealed class DraftSections(Application application, ApplicationParameters parameters, IReadOnlyCollection<string> wrongFields)
{
    private static readonly string[] StatementFields = [nameof(DraftForm.Abstract), nameof(DraftForm.UpholdsCharter), nameof(DraftForm.AcceptsElectronic)];

    private ApplicationForm Form => application.Form;

    public IReadOnlyList<SectionLine> Lines(string draftHref)
    {
        var evidence = Dossier.Required(parameters).Where(kind => kind != PaperKind.SealedForm).ToList();
        List<SectionLine> lines =
        [
            new(DraftSection.Unit, "单位情况", $"{draftHref}#unit", StateOf(wrongFields.Except(StatementFields).Any(), UnitAnswers)),
            new(DraftSection.Statement, "申请陈述", $"{draftHref}#statement", StateOf(wrongFields.Intersect(StatementFields).Any(), StatementAnswers)),
        ];
        if (evidence.Count > 0) lines.Add(new(DraftSection.Evidence, "证明材料", $"{draftHref}/papers#evidence", StateOf(false, [.. evidence.Select(IsUploaded)])));
        lines.Add(new(DraftSection.Seal, "签字盖章", $"{draftHref}/papers#seal", StateOf(false, [IsUploaded(PaperKind.SealedForm)])));
        return lines;
    }

    private bool[] UnitAnswers =>
    [
        .. new[] { Form.Code, Form.Name, Form.Address, Form.LegalRepresentative, Form.Field, Form.ContactName, Form.ContactMobile, Form.ContactMail }.Select(text => text.Length > 0),
        Form.Kind is not null, Form.ChainPosition is not null,
    ];

    private bool[] StatementAnswers => parameters.NeedsWorkReport
        ? [Form.AbstractLength >= parameters.AbstractMinCharacters, Form.UpholdsCharter, .. Form.AbstractLength > 0 ? new[] { true } : []]
        : [Form.UpholdsCharter];

    private bool IsUploaded(PaperKind kind) => application.Current(kind) is not null;

    private static StateModel StateOf(bool isWrong, bool[] answers) => isWrong ? new(StateKind.Late, "有误")
        : answers.All(given => given) ? new(StateKind.Ok, "已完成")
        : answers.Any(given => given) ? new(StateKind.Run, "填写中")
        : new(StateKind.None, "未开始");
}
