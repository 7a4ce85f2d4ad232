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
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ExactWords() },
    };

    public static PropertyBuilder<T> AsStrictJson<T>(this PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Strict), text => JsonSerializer.Deserialize<T>(text, Strict)!),
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, Strict) == JsonSerializer.Serialize(right, Strict),
                value => JsonSerializer.Serialize(value, Strict).GetHashCode(StringComparison.Ordinal),
                value => value));

    /// <summary>Enums by their exact name. The framework's converter takes any case, lists and figures, and what was written by another hand passes for ours.</summary>
    private sealed class ExactWords : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ExactWord<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class ExactWord<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Words.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException($"No {typeof(T).Name} is written so.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
