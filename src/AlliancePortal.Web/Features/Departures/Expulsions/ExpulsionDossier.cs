using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Ballots;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>What a voter reads before voting on an expulsion: the facts, what was verified, the unit's answer, the papers.</summary>
internal static class ExpulsionDossier
{
    public static async Task<BallotDossier> ExpulsionDossierAsync(this PortalDb db, AllianceScope here, Guid expulsionId, CancellationToken ct)
    {
        var expulsion = await db.Expulsions.AsNoTracking().Include(row => row.Papers).SingleAsync(row => row.AllianceId == here.Id && row.Id == expulsionId, ct);
        var ids = expulsion.Papers.Select(paper => paper.FileId).ToList();
        var sizes = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Length, ct);
        PaperListModel Papers(bool ofUnit) => new([.. expulsion.Papers.Where(paper => paper.Kind == ExpulsionPaperKind.Defence == ofUnit).OrderBy(paper => paper.At)
            .Select(paper => here.PaperLineOf(expulsion, paper, sizes.GetValueOrDefault(paper.FileId)))], here.Today);
        var (evidence, defence) = (Papers(ofUnit: false), Papers(ofUnit: true));

        List<DossierFold> folds =
        [
            new("事由和事实", expulsion.Ground.Chinese()) { Facts = Facts(expulsion) },
            new("秘书处核实", "事由成立") { Text = expulsion.Findings, By = $"秘书处 {expulsion.VerifiedBy}" },
        ];
        if (expulsion.AnswerDue is not null)
            folds.Add(new("该单位申辩", expulsion.DefendedAt is null ? "期限内没有答复" : "")
            {
                Text = expulsion.Defence.Length > 0 ? expulsion.Defence : "该单位在申辩期限内没有答复。", By = expulsion.DefendedBy, IsOpen = expulsion.Defence.Length > 0,
                Papers = defence.Papers.Count > 0 ? defence : null,
            });
        if (evidence.Papers.Count > 0) folds.Add(new($"证据 {evidence.Papers.Count} 份", "可直接阅读") { Papers = evidence });
        return new(folds);
    }

    private static FactsModel Facts(Expulsion expulsion)
    {
        List<Fact> facts = [new("单位全称", expulsion.UnitName), new("信用代码", expulsion.UnitCode, FactKind.CreditCode), new("依据", expulsion.Clause), new("事实", expulsion.Facts)];
        if (expulsion.NonPerformance is { } clock)
            facts.Add(new("最近一次履行义务", $"{ShanghaiTime.Written(clock.LastPerformedOn)}，至{ShanghaiTime.Written(clock.AvailableFrom.AddDays(-1))}满{clock.Years} 年"));
        return new(facts);
    }
}
