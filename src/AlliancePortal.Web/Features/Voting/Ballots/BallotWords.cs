using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>Reads the choice as it was sent: exactly one of the three words, once, in the form and nowhere else.</summary>
internal static class BallotWords
{
    public const string Field = "choice";

    public static Choice? ChoiceIn(HttpRequest request) =>
        request.HasFormContentType && request.Form[Field] is [{ } word] ? ChoiceWords.Parse(word) : null;

    public static string WordOf(Choice choice) => choice switch { Choice.Yes => "yes", Choice.No => "no", _ => "abstain" };
}
