using System.Text.Json;
using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Tests.WorkedCases;

/// <summary>Calls the domain with a case's inputs and gives its answer the names of the exchanged form. It decides nothing itself.</summary>
internal static class WorkedCaseDispatcher
{
    private static readonly WorkingCalendar Calendar = Calendars.Shipped;
    private static readonly CouncilParameters Jilin = CharterProfile.Preset("JL").Council;
    private static readonly int GoalMax = CharterProfile.Preset("JL").Province.GoalMaxCharacters!.Value;

    public static IReadOnlyDictionary<string, Func<CaseInputs, object>> Built { get; } = new Dictionary<string, Func<CaseInputs, object>>
    {
        ["isWorkingDay"] = of => new { workingDay = Calendar.IsWorkingDay(of.Day("date")) },
        ["workingDaysBetween"] = of => new { count = Calendar.WorkingDaysBetween(of.Day("after"), of.Day("upTo")) },
        ["earliestExitDate"] = EarliestExitDate,
        ["councilNoticeDeadline"] = CouncilNoticeDeadline,
        ["latestSubmission"] = LatestSubmission,
        ["exitDateAcceptable"] = ExitDateAcceptable,
        ["noticeOnTime"] = NoticeOnTime,
        ["requiredYes"] = of => new { required = of.Rule().VotesNeeded(of.Number("base")) },
        ["voteOutcome"] = VoteOutcome,
        ["voteCertainty"] = VoteCertainty,
        ["electorateAt"] = ElectorateAt,
        ["reapplyFrom"] = ReapplyFrom,
        ["reapplicationAllowed"] = of => new { allowed = new ReapplicationBar(of.Day("expulsionEffectiveOn"), of.NumberOr("years", 1)).Allows(of.Day("applicationOn")) },
        ["nonPerformanceGround"] = NonPerformanceGround,
        ["leavingEffects"] = EffectsOfLeaving,
        ["termLastDay"] = TermLastDay,
        ["membershipStart"] = Start,
        ["usccCheck"] = CodeCheck,
        ["memberTypeMatch"] = TypeMatch,
        ["compositionCheck"] = Composition,
        ["councilSizeCheck"] = Size,
        ["agreementEffective"] = Agreement,
        ["goalTextLength"] = GoalLength,
        ["documentDate"] = of => new { arabic = ChineseDate.Arabic(of.Day("date")), chinese = ChineseDate.Chinese(of.Day("date")) },
    };

    private static object EarliestExitDate(CaseInputs of)
    {
        _ = of.Text("calendar"); // says which data the case means; there is one calendar
        var notice = Calendar.AddWorkingDays(of.Day("receivedOn"), of.Number("workingDays"));
        return new { earliestExitDate = notice.Due, calendarDays = notice.CalendarDays, provisional = notice.IsProvisional };
    }

    private static object CouncilNoticeDeadline(CaseInputs of)
    {
        var report = Calendar.AddWorkingDays(of.Day("receivedOn"), of.Number("workingDays"));
        return new { deadline = report.Due, overdueFrom = ShanghaiTime.EndOf(report.Due) };
    }

    private static object LatestSubmission(CaseInputs of)
    {
        var latest = Calendar.LatestSubmissionFor(of.Day("wantedExitDate"), of.Number("workingDays"));
        return new { latestCalendarDate = latest.CalendarDate, latestWorkingDay = latest.WorkingDay };
    }

    private static object ExitDateAcceptable(CaseInputs of)
    {
        var notice = Calendar.AddWorkingDays(of.Day("receivedOn"), of.Number("workingDays"));
        var wanted = of.Day("requestedExitDate");
        return new { acceptable = notice.NotBefore(wanted) == wanted, earliestExitDate = notice.Due, effectiveExitDate = notice.NotBefore(wanted) };
    }

    private static object NoticeOnTime(CaseInputs of)
    {
        var report = Calendar.AddWorkingDays(ShanghaiTime.DateOf(of.Instant("receivedAt")), of.Number("workingDays"));
        return new { receivedOn = report.Start, deadline = report.Due, onTime = report.IsInTime(of.Instant("councilNotifiedAt")) };
    }

    private static object VoteOutcome(CaseInputs of)
    {
        var rule = of.Rule(of.Text("base") switch
        {
            null or "ALL" => VotingBase.AllInOffice,
            "PRESENT" => VotingBase.Present,
            "STATUTORY_SEATS" => VotingBase.StatutorySeats,
            var unknown => throw new InvalidDataException($"Unknown base {unknown}."),
        }) with
        { Quorum = of.Quorum() };
        var tally = new Tally(of.Number("seats"), of.NumberOr("vacant", 0), of.NumberOr("recused", 0), of.Number("yes"), of.Number("no"), of.NumberOr("abstain", 0))
        {
            SignedYes = of.NumberOrNone("signedYes"),
        };
        Assert.Equal(of.NumberOr("absent", tally.Absent), tally.Absent);
        var result = Count.Outcome(rule, tally, new(of.Text("recusalPolicy") switch
        {
            null or "EXCLUDE_FROM_BASE" => RecusalPolicy.ExcludeFromBase,
            "KEEP_IN_BASE" => RecusalPolicy.KeepInBase,
            var unknown => throw new InvalidDataException($"Unknown policy {unknown}."),
        }));
        return new
        {
            @base = result.Base,
            required = result.Required,
            outcome = Word(result.Outcome),
            quorumNeeded = result.QuorumNeeded,
            quorumMet = result.QuorumMet,
            consentsMissing = result.ConsentsMissing,
        };
    }

    private static object VoteCertainty(CaseInputs of)
    {
        var now = Count.Standing(of.Rule(), of.Number("base"), of.Number("yes"), of.Number("no"), of.Number("abstain"));
        return new { required = now.Required, remaining = now.Remaining, state = Word(now.State), yesStillNeeded = now.YesStillNeeded };
    }

    private static object ElectorateAt(CaseInputs of)
    {
        var lastDays = of.List("seatEndings").Select(ending => Calendars.Day(ending.GetProperty("lastDay").GetString()!));
        int inOffice = Electorate.InOffice(of.Number("seats"), lastDays, of.Day("voteOpenedOn"));
        return new
        {
            @base = inOffice,
            requiredTwoThirds = new VotingRule(2, 3, VotingBase.AllInOffice).VotesNeeded(inOffice),
            requiredUnanimous = VotingRule.Unanimous(VotingBase.AllInOffice).VotesNeeded(inOffice),
        };
    }

    private static object ReapplyFrom(CaseInputs of)
    {
        var bar = new ReapplicationBar(of.Day("expulsionEffectiveOn"), of.Number("years"));
        return new { lastBarredDay = bar.LastBarredDay, earliestReapplication = bar.EarliestReapplication };
    }

    private static object NonPerformanceGround(CaseInputs of)
    {
        var clock = new NonPerformance(of.Day("lastPerformedOn"), of.NumberOr("years", 1));
        return new { groundAvailable = clock.IsGroundOn(of.Day("checkedOn")), availableFrom = clock.AvailableFrom };
    }

    private static object EffectsOfLeaving(CaseInputs of)
    {
        Assert.Equal("JL", of.Text("profile")); // the cooperation agreement that settles them
        var effects = LeavingEffects.Of(Enum.GetValues<LeavingWay>().Single(way => Word(way) == of.Text("how")));
        return new
        {
            sharedAllianceIp = LeavingEffects.LosesSharedResults ? "LOST" : "KEPT",
            confidentiality = LeavingEffects.StaysBoundToSecrecy ? "CONTINUES" : "ENDS",
            contributedFundsRefund = Word(effects.Refund),
            licencesGrantedToMembers = Word(effects.Licences),
        };
    }

    private static object TermLastDay(CaseInputs of)
    {
        var term = new TermPeriod(of.Day("electedOn"), of.Number("years"));
        return new { lastDay = term.LastDay, expiredFrom = term.ExpiredFrom };
    }

    private static object Start(CaseInputs of)
    {
        var start = MembershipStart.Of(of.DayOrNone("approvedOn"), of.DayOrNone("agreementSignedOn"));
        return new { member = start.IsMember, memberSince = start.Since, certificateAllowed = start.CertificateAllowed };
    }

    private static object CodeCheck(CaseInputs of)
    {
        var check = UnifiedSocialCreditCode.Check(of.Text("code"));
        return new
        {
            normalized = check.Normalized,
            valid = check.Valid,
            reason = check.Reason is { } reason ? Word(reason) : null,
            expectedCheckCharacter = check.ExpectedCheckCharacter,
            category = check.Category,
            authorityRegion = check.AuthorityRegion,
            organisationCode = check.OrganisationCode,
            organisationCodeCheckOk = check.OrganisationCodeCheckOk,
            verdict = Word(check.Verdict),
        };
    }

    private static object TypeMatch(CaseInputs of)
    {
        var declared = Enum.GetValues<UnitKind>().Single(kind => Word(kind) == of.Text("declaredType"));
        var match = KindMatch.Of(declared, UnifiedSocialCreditCode.Parse(of.Text("code")));
        string? why = match.Fit switch
        {
            KindFit.Warn => $"declared type does not fit category {match.Category}",
            KindFit.Reject => "individual business is not a legal person",
            _ => null,
        };
        return new { result = Word(match.Fit), why };
    }

    private static object Composition(CaseInputs of)
    {
        var check = CompositionCheck.Of(new(Jilin.MinMembers!.Value, Jilin.MinEnterpriseShare!), of.Number("members"), of.Number("enterprises"), of.Flag("hasUpstream"), of.Flag("hasDownstream"));
        var reasons = check.Shortfalls.Select(shortfall => shortfall switch
        {
            CompositionShortfall.TotalTooSmall => "TOTAL_BELOW_10",
            CompositionShortfall.TooFewEnterprises => "ENTERPRISES_BELOW_60_PERCENT",
            _ => Word(shortfall),
        });
        return new { ok = check.Holds, reasons, minEnterprisesForTotal = check.MinEnterprisesForTotal };
    }

    private static object Size(CaseInputs of)
    {
        var size = CouncilSize.Of(of.Number("members"), of.Number("councilSeats"), Jilin.ShareOfMembers!, Jilin.SizeTolerance!);
        return new { result = size.Fits ? "OK" : "WARN", recommended = size.Recommended, min = size.Min, max = size.Max };
    }

    private static object Agreement(CaseInputs of)
    {
        var effect = AgreementEffect.Of([.. of.List("parties").Select(party => new PartyActs(party.GetProperty("unit").GetString()!, DayOf(party, "signed"), DayOf(party, "sealed")))]);
        return new { inForce = effect.IsInForce, effectiveDate = effect.InForceOn, missing = effect.Missing };

        static DateOnly? DayOf(JsonElement party, string act) => party.GetProperty(act).GetString() is { } day ? Calendars.Day(day) : null;
    }

    private static object GoalLength(CaseInputs of)
    {
        string goal = new string('标', of.Number("visibleCharacters")) + new string(' ', of.Number("whitespaceCharacters"));
        return new { counted = FilingGoal.LengthOf(goal), accepted = FilingGoal.Refusal(goal, GoalMax) is null };
    }

    /// <summary>PassedAwaitingWrittenConsent as PASSED_AWAITING_WRITTEN_CONSENT.</summary>
    private static string Word(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
