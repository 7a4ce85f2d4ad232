using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Documents;

/// <summary>
/// The data of a paper as the JSON that its template reads: members sorted, no white space, so that the same data have the same digest.
/// Instants are written as Beijing time to the minute, addresses without their scheme, amounts as they are printed: <c>45,223.5</c>.
/// </summary>
internal sealed record PaperJson(string Text, string Digest, IReadOnlyList<string> Strings)
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new BeijingTime(), new PrintedAddress(), new PrintedAmount() },
    };

    public static PaperJson Of(PaperData paper)
    {
        var node = Sorted(JsonSerializer.SerializeToNode(paper, paper.GetType(), Style))!;
        var strings = new List<string>();
        Collect(node, strings);
        var text = node.ToJsonString(Style);
        return new PaperJson(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), strings);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static void Collect(JsonNode? node, List<string> strings)
    {
        if (node is JsonObject map) foreach (var (_, value) in map) Collect(value, strings);
        else if (node is JsonArray list) foreach (var value in list) Collect(value, strings);
        else if (node?.GetValueKind() == JsonValueKind.String) strings.Add(node.GetValue<string>());
    }

    private sealed class BeijingTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToOffset(ShanghaiTime.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class PrintedAddress : JsonConverter<Uri>
    {
        public override Uri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.GetComponents(UriComponents.Host | UriComponents.Port | UriComponents.PathAndQuery, UriFormat.UriEscaped));
    }

    /// <summary>Text, because a number in JSON may be read as a binary fraction; 10.5 and 10.50 are one amount and have one digest.</summary>
    private sealed class PrintedAmount : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
        {
            var amount = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
            writer.WriteStringValue((amount < 0 ? "−" : "") + Math.Abs(amount).ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
