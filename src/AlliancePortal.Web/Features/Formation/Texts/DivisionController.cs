using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Texts;

/// <summary>One field of work: on which unit it rests, who takes part, what is to be done.</summary>
public sealed record FieldForm
{
    public Guid? Host { get; init; }
    public List<Guid> Enterprises { get; init; } = [];
    [DataType(DataType.MultilineText)]
    public string? Tasks { get; init; }
}

/// <summary>任务分工, in the order of <see cref="WorkFields.All"/>.</summary>
public sealed record DivisionForm
{
    /// <summary>中长期任务, one a line.</summary>
    [DataType(DataType.MultilineText)]
    public string? LongTerm { get; init; }
    public List<FieldForm> Fields { get; init; } = [];

    public static DivisionForm Of(FoundingFacts facts) => new()
    {
        LongTerm = string.Join('\n', facts.LongTermTasks),
        Fields =
        [
            .. from field in WorkFields.All
               let line = facts.Divisions.FirstOrDefault(one => one.Field == field)
               select new FieldForm
               {
                   Host = line?.HostUnitId, Enterprises = [.. line?.EnterpriseIds ?? []],
                   Tasks = string.Join('\n', facts.SpecialTasks.Where(task => task.Field == field).Select(task => task.Title)),
               },
        ],
    };

    public FoundingFacts ToFacts(FoundingFacts before) => before with
    {
        LongTermTasks = Lines(LongTerm),
        SpecialTasks = [.. from field in WorkFields.All from title in Lines(FormOf(field)?.Tasks) select new SpecialTask(field, title)],
        Divisions = [.. from field in WorkFields.All let form = FormOf(field) where form is not null select new TaskDivision(field, form.Host, [.. form.Enterprises.Distinct()])],
    };

    private FieldForm? FormOf(WorkField field) => Fields.ElementAtOrDefault((int)field);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

public sealed class DivisionFormValidator : AbstractValidator<DivisionForm>
{
    public DivisionFormValidator(PaperPress press)
    {
        RuleFor(form => form.LongTerm).MaximumLength(3000).WithMessage("中长期任务最多 3000 字。").IsPrintable(press, "中长期任务");
        RuleForEach(form => form.Fields).ChildRules(field => field.RuleFor(one => one.Tasks).MaximumLength(3000).WithMessage("专项任务最多 3000 字。").IsPrintable(press, "专项任务"));
    }
}

public sealed record DivisionPage(DivisionForm Form, IReadOnlyList<FieldOption> Units, IReadOnlyList<FieldOption> Enterprises, string Href);

/// <summary>任务分工: field × unit it rests on × enterprises, and the tasks of each field (JL-A3-7).</summary>
[Route("{alliance}/founding/division"), May(Permission.LeadFounding)]
public sealed class DivisionController(AllianceScope here, FoundingPages pages, FoundingDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/founding";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => await pages.FindAsync(ct) is not { } founding ? NotFound()
        : founding.TakesDescription(here.Now) ? View("Division", PageOf(founding, DivisionForm.Of(founding.Facts))) : Redirect($"{Href}/agreement-text#division");

    [HttpPost]
    public async Task<IActionResult> Save([FromForm] DivisionForm form, [FromServices] IValidator<DivisionForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Division", PageOf(founding, form));
        await desk.DescribeAsync(form.ToFacts, ct);
        return Redirect($"{Href}/division");
    }

    private DivisionPage PageOf(Founding founding, DivisionForm form) => new(form,
        [new("", "请选择"), .. founding.Parties.Select(unit => new FieldOption($"{unit.UnitId}", unit.Name))],
        [.. founding.Parties.Where(unit => unit.Form.Kind == UnitKind.Enterprise).Select(unit => new FieldOption($"{unit.UnitId}", unit.Name))], Href);
}
