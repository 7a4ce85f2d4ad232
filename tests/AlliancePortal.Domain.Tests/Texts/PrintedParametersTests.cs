using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

/// <summary>Every number in a text is the profile's, and the article says which it prints.</summary>
public class PrintedParametersTests
{
    public static readonly TheoryData<string, bool> Profiles = new() { { "CQ", false }, { "JL", false }, { "JL", true } };

    [Theory]
    [MemberData(nameof(Profiles))]
    public void An_article_lists_only_parameters_that_exist(string code, bool isSettled)
    {
        var known = ParameterLine.Of(CharterProfile.Preset(code)).Select(line => line.Key).ToHashSet();

        Assert.All(Texts(CharterProfile.Preset(code), Readings(isSettled)).SelectMany(text => text.Articles), article => Assert.Subset(known, article.ParameterKeys.ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_changed_number_changes_exactly_the_articles_that_list_it(string code, bool isSettled)
    {
        var profile = CharterProfile.Preset(code);
        var readings = Readings(isSettled);
        int walked = 0;
        foreach (string key in ParameterLine.Of(profile).Select(line => line.Key))
        {
            if (Mutated(profile, key) is not { } other) continue;
            foreach (var (text, changed) in Texts(profile, readings).Zip(Texts(other, readings)))
            {
                if (readings.ApplyTo(other) == readings.ApplyTo(profile)) continue; // the settled reading fixes this number
                var listing = text.Articles.Where(article => article.ParameterKeys.Contains(key)).Select(article => article.Key).ToList();
                walked += listing.Count;
                Assert.Equal([key, .. listing], [key, .. Differing(text, changed)]);
            }
        }
        Assert.True(walked > 40, $"{walked} places"); // a walk that finds nothing to check is broken
    }

    [Theory]
    [InlineData("council.termYears", "expulsion.hearingWorkingDays", "application.agreementDays", "certificate.issueWorkingDays", "member.liaisons", "vote.admission")]
    [InlineData("vote.expulsion", "vote.charter", "vote.ordinary", "vote.noticeWorkingDays", "vote.windowWorkingDays", "exit.path", "expulsion.reapplyBarYears")]
    public void What_the_portal_enforces_and_a_charter_fixes_is_printed(params string[] keys)
    {
        foreach (var profile in (CharterProfile[])[Chongqing, Jilin])
            Assert.Empty(keys.Except(TheCharter(profile).Articles.SelectMany(article => article.ParameterKeys)));
    }

    private static SettledReadings Readings(bool isSettled) => isSettled ? SettledByDefault(Jilin) : SettledReadings.None;

    private static LegalText[] Texts(CharterProfile profile, SettledReadings readings) => [TheCharter(profile, readings), TheAgreement(profile, readings)];

    private static IEnumerable<string> Differing(LegalText older, LegalText newer)
    {
        Assert.Equal(older.Articles.Select(article => article.Key), newer.Articles.Select(article => article.Key));
        return older.Articles.Zip(newer.Articles).Where(pair => pair.First.Words() != pair.Second.Words()).Select(pair => pair.First.Key);
    }
}
