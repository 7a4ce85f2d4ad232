using System.ComponentModel.DataAnnotations;
using System.Text;
using AlliancePortal.Domain.Time;
using FluentValidation;

namespace AlliancePortal.Web.Features.Calendars;

/// <summary>A year's notice as the administrator enters it; the days are pasted or come as a file.</summary>
public sealed record ArrangementForm
{
    public int? Year { get; init; }
    public string? NoticeNumber { get; init; }
    public string? NoticeTitle { get; init; }
    public DateOnly? NoticeDate { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Days { get; init; }
    public IFormFile? File { get; init; }

    public string Source => File is { } file ? PathlessName(file.FileName) : "粘贴";

    /// <summary>The notice of a form that was found valid. No property: what binds the form would read it while the day is still missing.</summary>
    public HolidayNotice ToNotice() => new(NoticeNumber ?? "", NoticeTitle ?? "", NoticeDate!.Value);

    /// <summary>The days as lines or, from a file, as a table or in the exchanged form.</summary>
    /// <exception cref="HolidayDataRefused">Something cannot be read; every reason is named.</exception>
    public async Task<IReadOnlyList<DayMark>> ReadAsync(CancellationToken ct)
    {
        var text = File is { } file ? await TextAsync(file, ct) : Days ?? "";
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("["))
            return HolidayArrangement.ParseAll(text.TrimStart('\uFEFF')).FirstOrDefault(year => year.Year == Year)?.Days ?? throw new HolidayDataRefused([$"文件中没有{Year}年。"]);
        return HolidayLines.Read(text);
    }

    private static async Task<string> TextAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > ArrangementValidator.LargestFile) throw new HolidayDataRefused(["文件超过 200 KB，不像一个年度的放假安排。"]);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            throw new HolidayDataRefused(["文件不是 UTF-8 编码的文本。用 Excel 保存时请选“CSV UTF-8”，或把内容粘贴到上面的框中。"]);
        }
    }

    private static string PathlessName(string name) => Documents.Uploads.FileName.Clean(name);
}

public sealed class ArrangementValidator : AbstractValidator<ArrangementForm>
{
    public const int FirstYear = 2020, LastYear = 2098;
    public const long LargestFile = 200 * 1024;

    public ArrangementValidator()
    {
        RuleFor(form => form.Year).NotNull().WithMessage("请填写年度。").InclusiveBetween(FirstYear, LastYear).WithMessage($"年度应在 {FirstYear} 至 {LastYear} 之间。");
        RuleFor(form => form.NoticeNumber).NotEmpty().WithMessage("请填写通知文号。").MaximumLength(60).WithMessage("通知文号最多 60 个字。");
        RuleFor(form => form.NoticeTitle).NotEmpty().WithMessage("请填写通知标题。").MaximumLength(120).WithMessage("通知标题最多 120 个字。");
        RuleFor(form => form.NoticeDate).NotNull().WithMessage("请填写通知日期。");
        RuleFor(form => form.Days).NotEmpty().When(form => form.File is null).WithMessage("请粘贴放假和调休上班的日期，或选择文件。");
        RuleFor(form => form.Days).Empty().When(form => form.File is not null).WithMessage("粘贴和文件请只用一种。");
    }
}
