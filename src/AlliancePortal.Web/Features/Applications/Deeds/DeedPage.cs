using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Deeds;

/// <summary>One side of the deed as it stands.</summary>
public sealed record SideLine(string Name, StateModel State, string Words, string? ScanHref);

/// <summary>加入确认页: what is signed, by when, who has signed, and what the reader may do.</summary>
/// <param name="MaySend">The secretariat may print and send it.</param>
/// <param name="MaySign">The side that the reader may sign for now; null for none.</param>
/// <param name="Online">Whether a renewed sign-in counts as a signature in this case.</param>
/// <param name="MayEnter">The secretariat may enter a sealed paper.</param>
public sealed record DeedPage(string Number, string Unit, string CaseHref, string Article, AccessionDeed? Deed, DueModel? Due, IReadOnlyList<SideLine> Sides,
    bool MaySend, DeedSide? MaySign, bool Online, bool MayEnter, bool MayJudge, bool MayRemind, string State, long Seen, ReceiptForm Form, DateOnly Today)
{
    public string Href => $"{CaseHref}/deed";

    internal static DeedPage Of(Application application, AllianceScope here, string article, long seen, ReceiptForm? typed)
    {
        var (deed, capacity) = (application.Deed, here.Caller.Capacity);
        var pending = application.State == ApplicationState.AgreementPending;
        DeedSide? side = capacity.Kind == CapacityKind.Applicant ? DeedSide.Unit : capacity.Kind == CapacityKind.Chair ? DeedSide.Alliance : null;
        var signs = pending && side is { } mine && deed!.SignatureOf(mine) is null && deed.EarlierDay?.Side != mine;
        var staff = capacity.IsSecretariat;
        return new(application.Number, application.UnitName, here.CaseHref(application), article, deed,
            pending && deed!.UnitSignature is null ? DueModel.Of(deed.Due, here.Today, here.Calendar) : null,
            deed is null ? [] : [Side(application, here, DeedSide.Unit), Side(application, here, DeedSide.Alliance)],
            staff && application.State == ApplicationState.Approved, signs ? side : null, application.Form.AcceptsElectronic,
            staff && pending && !deed!.IsComplete, staff && pending && deed!.EarlierDay is not null, staff && pending && deed!.UnitSignature is null,
            application.State.Chinese(), seen, typed ?? new() { Side = ReceiptForm.UnitSide, ReceivedOn = here.Today }, here.Today);
    }

    private static SideLine Side(Application application, AllianceScope here, DeedSide side)
    {
        var name = side == DeedSide.Unit ? application.UnitName : "联盟（理事长单位）";
        if (application.Deed!.SignatureOf(side) is { } signed)
            return new(name, new(StateKind.Ok, "已签署"), $"{signed.Signer}，{(signed.Way == SigningWay.SealedScan ? "签字盖章的扫描件" : "重新验证身份后确认")}，自{ChineseText.PlainDate(signed.EffectiveOn)}起计",
                signed.ScanFileId is null ? null : $"{here.CaseHref(application)}/deed/scans/{(side == DeedSide.Unit ? ReceiptForm.UnitSide : ReceiptForm.AllianceSide)}");
        return application.Deed.EarlierDay is { } earlier && earlier.Side == side
            ? new(name, new(StateKind.Soon, "待复核"), $"{earlier.ProposedBy}登记的收到日期为{ChineseText.PlainDate(earlier.Signature.EffectiveOn)}，理由：{earlier.Reason}", null)
            : new(name, new(StateKind.None, "未签署"), "", null);
    }
}
