using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Account;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Assembly;

public sealed record AssemblyForm
{
    /// <summary>表决期, in working days.</summary>
    public int? Window { get; init; }

    /// <summary>Of the charter that was shown.</summary>
    public string? Digest { get; init; }
}

/// <summary>What is asked about a candidate for secretary general.</summary>
public sealed record CandidateForm
{
    public string? Name { get; init; }
    public string? Mail { get; init; }
    public int? Window { get; init; }
}

public sealed class CandidateFormValidator : AbstractValidator<CandidateForm>
{
    public CandidateFormValidator(PaperPress press)
    {
        RuleFor(form => form.Name).IsFullName().IsPrintable(press, "姓名"); // the letter names them
        RuleFor(form => form.Mail).IsMail();
    }
}

/// <summary>核对: the vote as it would be put today, with its days and the votes needed.</summary>
public sealed record AssemblyPage(VoteOutlook Outlook, DueModel Notice, DueModel Window, AssemblyForm Form, int Min, int Max, string Digest, string Href);

public sealed record CandidatePage(VoteOutlook Outlook, DueModel Notice, DueModel Window, CandidateForm Form, int Min, int Max, string Href);

/// <param name="Years">The term that the letter names.</param>
public sealed record AppointmentPage(SecretaryGeneralPlan Elected, DueModel Due, int Years, string Href);

/// <summary>成立大会 and the secretary general: put to the vote, and appointed.</summary>
[Route("{alliance}/founding")]
public sealed class AssemblyController(AllianceScope here, FoundingPages pages, FoundingTexts texts, AssemblyDesk desk, FoundingPeople people, AccountMails mails) : Controller
{
    private string Href => $"/{here.Slug}/founding";
    private VoteParameters Votes => here.Profile.Vote;

    [HttpGet("assembly"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Show([FromQuery] int? window, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        return (await pages.OfAsync(founding, ct)).BeforeAssembly.Count == 0 && founding.State == FoundingState.Preparing ? View("Assembly", await PageAsync(founding, new AssemblyForm { Window = window }, ct)) : Redirect(Href);
    }

    [HttpPost("assembly"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Call([FromForm] AssemblyForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if (founding.State == FoundingState.AssemblyCalled) return Redirect(Href); // sent twice is called once
        if (Wrong(form.Window) is { } wrong)
        {
            ModelState.AddModelError(nameof(form.Window), wrong);
            return this.Again("Assembly", await PageAsync(founding, form, ct));
        }
        await desk.CallAsync(form.Window!.Value, form.Digest ?? "", ct);
        return Redirect($"{Href}#assembly");
    }

    [HttpGet("secretary-general"), May(Permission.AppointSecretaryGeneral)]
    public async Task<IActionResult> Candidate(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        return founding is { AdoptedCharterId: not null, SecretaryGeneral: null } ? View("Candidate", await PageAsync(founding, new CandidateForm(), ct)) : Redirect($"{Href}#secretary-general");
    }

    [HttpPost("secretary-general"), May(Permission.AppointSecretaryGeneral)]
    public async Task<IActionResult> Propose([FromForm] CandidateForm form, [FromServices] IValidator<CandidateForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if (Wrong(form.Window) is { } wrong) ModelState.AddModelError(nameof(form.Window), wrong);
        if (!await this.IsValidAsync(validator, form)) return this.Again("Candidate", await PageAsync(founding, form, ct));
        var person = await people.FindOrOpenAsync(form.Name!.Trim(), form.Mail!.Trim());
        await desk.ProposeAsync(form.Name!.Trim(), person, form.Window!.Value, ct);
        if (person.PasswordHash is null) mails.SendInvitation(person, here.Alliance.Name, $"{here.Alliance.Name}秘书长人选");
        return Redirect($"{Href}#secretary-general");
    }

    [HttpGet("secretary-general/appointment"), May(Permission.AppointSecretaryGeneral)]
    public async Task<IActionResult> Appointment(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        return founding.AppointmentDue(here) is { } due ? View("Appointment", new AppointmentPage(founding.SecretaryGeneral!, Due(due), here.Profile.Council.SecretaryGeneralTermYears, Href)) : Redirect($"{Href}#secretary-general");
    }

    [HttpPost("secretary-general/appointment"), May(Permission.AppointSecretaryGeneral)]
    public async Task<IActionResult> Appoint(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is null) return NotFound();
        if (!here.Caller.HasFreshProof(here.Now)) return Redirect($"/account/prove{QueryString.Create("returnUrl", $"{Href}/secretary-general/appointment")}");
        await desk.AppointAsync(ct);
        return Redirect($"{Href}#secretary-general");
    }

    private string? Wrong(int? window) => window is { } days && days >= Votes.WindowMinWorkingDays && days <= Votes.WindowMaxWorkingDays ? null : $"表决期须为 {Votes.WindowMinWorkingDays} 至 {Votes.WindowMaxWorkingDays} 个工作日。";

    private int WindowOf(int? asked) => Wrong(asked) is null ? asked!.Value : Votes.WindowWorkingDays;

    private async Task<AssemblyPage> PageAsync(Founding founding, AssemblyForm form, CancellationToken ct)
    {
        var outlook = await desk.OutlookAsync(founding, WindowOf(form.Window), ct);
        return new(outlook, Due(outlook.Vote.Notice), Due(outlook.Vote.Window), new() { Window = WindowOf(form.Window) }, Votes.WindowMinWorkingDays, Votes.WindowMaxWorkingDays,
            (await texts.OfAsync(founding, ct)).Charter.Digest(), Href);
    }

    private async Task<CandidatePage> PageAsync(Founding founding, CandidateForm form, CancellationToken ct)
    {
        var outlook = await desk.ElectionOutlookAsync(founding, WindowOf(form.Window), ct);
        return new(outlook, Due(outlook.Vote.Notice), Due(outlook.Vote.Window), form with { Window = WindowOf(form.Window) }, Votes.WindowMinWorkingDays, Votes.WindowMaxWorkingDays, Href);
    }

    private DueModel Due(Domain.Time.Derivation derivation) => DueModel.Of(derivation, here.Today, here.Calendar);
}
