using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlliancePortal.Web.Infrastructure.Text;

/// <summary>
/// The one way days come into the portal: one that exists, and no further away than anything here can be. A day at the end of the
/// calendar would break every count that begins with it.
/// </summary>
internal sealed class DayBinder : IModelBinder
{
    private static readonly DateOnly First = new(1900, 1, 1), Last = new(2199, 12, 31);

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var text = (posted.FirstValue ?? "").Trim();
        if (text.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
        else if (posted.Length == 1 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last)
            bindingContext.Result = ModelBindingResult.Success(day);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"“{PlainText.Cut(text, 20)}”不是可用的日期，请按 2026-11-20 的样式填写，年份在 {First.Year} 至 {Last.Year} 之间。");
        return Task.CompletedTask;
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
