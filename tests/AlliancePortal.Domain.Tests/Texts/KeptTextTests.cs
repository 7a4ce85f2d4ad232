using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

/// <summary>A charter or an agreement is kept word for word with its digest (G-DOC-4).</summary>
public class KeptTextTests
{
    [Fact]
    public void A_text_is_kept_whole_under_the_digest_of_its_words()
    {
        var (charter, file) = (TheCharter(), Guid.NewGuid());
        var kept = new KeptText(Given.AllianceId, TextKind.Charter, 1, charter, file, new(2026, 11, 10), "成立大会通过");

        Assert.Equal((charter, charter.Digest(), file), (kept.Text, kept.Digest, kept.FileId));
        Assert.Equal((TextKind.Charter, 1, new DateOnly(2026, 11, 10), "成立大会通过"), (kept.Kind, kept.Number, kept.InForceOn, kept.Basis));
    }

    [Fact]
    public void Another_text_is_kept_under_another_digest() => Assert.NotEqual(
        new KeptText(Given.AllianceId, TextKind.Agreement, 1, TheAgreement(), Guid.NewGuid(), new(2026, 11, 20), "").Digest,
        new KeptText(Given.AllianceId, TextKind.Agreement, 2, TheAgreement(facts: AgreementOfJilin with { Postcode = "130012" }), Guid.NewGuid(), new(2026, 12, 20), "").Digest);
}
