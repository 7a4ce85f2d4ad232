using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AlliancePortal.Web.Data;

/// <summary>
/// The one strict way to jsonb: a missing member and an unknown one are refused, enums are words. EF's own JSON mapping reads a missing
/// key silently as 0, and a charter in which a number silently became 0 is worse than one that does not load.
/// </summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static PropertyBuilder<T> AsStrictJson<T>(this PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Strict), text => JsonSerializer.Deserialize<T>(text, Strict)!),
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, Strict) == JsonSerializer.Serialize(right, Strict),
                value => JsonSerializer.Serialize(value, Strict).GetHashCode(StringComparison.Ordinal),
                value => value));
}
