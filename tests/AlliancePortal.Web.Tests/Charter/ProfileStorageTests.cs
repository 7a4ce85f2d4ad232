using System.Text.Json;
using System.Text.Json.Nodes;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Data;

namespace AlliancePortal.Web.Tests.Charter;

public class ProfileStorageTests
{
    [Theory]
    [InlineData("CQ")]
    [InlineData("JL")]
    public void A_profile_comes_back_as_it_was_stored(string code)
    {
        var stored = JsonSerializer.Serialize(CharterProfile.Preset(code), Json.Strict);
        var read = JsonSerializer.Deserialize<CharterProfile>(stored, Json.Strict)!;

        Assert.Equal(stored, JsonSerializer.Serialize(read, Json.Strict));
        Assert.Equal(ParameterLine.Of(CharterProfile.Preset(code)).Select(line => line.Key), ParameterLine.Of(read).Select(line => line.Key));
        Assert.Equal(CharterProfile.Preset(code).Vote.Admission, read.Vote.Admission);
    }

    [Theory]
    [InlineData("CQ")]
    [InlineData("JL")]
    public void A_profile_without_one_of_its_members_is_refused(string code)
    {
        foreach (var (section, key) in Members(code))
        {
            var stored = Stored(code);
            Assert.True(stored[section]!.AsObject().Remove(key));
            Assert.Throws<JsonException>(() => Read(stored));
        }
    }

    [Fact]
    public void A_profile_with_an_unknown_member_or_a_word_it_does_not_know_is_refused()
    {
        foreach (var section in Stored("CQ").Where(part => part.Value is JsonObject).Select(part => part.Key))
        {
            var stored = Stored("CQ");
            stored[section]!["Further"] = 1;
            Assert.Throws<JsonException>(() => Read(stored));
        }
        foreach (JsonNode wrong in (JsonNode[])["Sometimes", "notice", "Notice,Free", " Notice", 0, 1])
        {
            var stored = Stored("CQ");
            stored["Departure"]!["ExitPath"] = wrong;
            Assert.Throws<JsonException>(() => Read(stored));
        }
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused()
    {
        var stored = JsonSerializer.Serialize(CharterProfile.Preset("CQ"), Json.Strict);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CharterProfile>(stored.Replace("{\"Code\":\"CQ\"", "{\"Code\":\"CQ\",\"Code\":\"JL\"", StringComparison.Ordinal), Json.Strict));
    }

    private static JsonObject Stored(string code) => JsonSerializer.SerializeToNode(CharterProfile.Preset(code), Json.Strict)!.AsObject();

    private static IEnumerable<(string Section, string Key)> Members(string code) =>
        from section in Stored(code)
        where section.Value is JsonObject
        from member in section.Value!.AsObject()
        select (section.Key, member.Key);

    private static CharterProfile? Read(JsonObject stored) => stored.Deserialize<CharterProfile>(Json.Strict);
}
