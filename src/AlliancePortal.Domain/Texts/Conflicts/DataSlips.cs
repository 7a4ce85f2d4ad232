namespace AlliancePortal.Domain.Texts;

/// <summary>Plain contradictions in what was filled in. No reading settles them.</summary>
internal static class DataSlips
{
    public static IEnumerable<TextConflict?> In(TextDraft draft) => [Name(draft), Chair(draft), MissingAddress(draft), OtherAddress(draft), Parties(draft)];

    private static TextConflict? Name(TextDraft draft) => Same(draft.Charter.Name, draft.Agreement.Name) ? null : Slip(
        ConflictCodes.NameDiffers, "联盟名称不一致",
        $"{draft.InCharter("general.name")}写作“{Wording.Or(draft.Charter.Name)}”。",
        $"{draft.InAgreement("principles.name")}写作“{Wording.Or(draft.Agreement.Name)}”。",
        "两份文本指的必须是同一个联盟，名称应逐字相同。");

    private static TextConflict? Chair(TextDraft draft)
    {
        string[] chairs = [.. draft.Agreement.Of(PartyTier.Chair).Select(party => party.UnitName)];
        bool isOpenToElection = draft.Enforced.Governance.ChairElected; // then another unit than the initiator may hold it
        return chairs.Length == 0 || isOpenToElection || chairs.All(chair => Same(chair, draft.Charter.LeadUnit)) ? null : Slip(
            ConflictCodes.ChairDiffers, "理事长单位不一致",
            $"{draft.InCharter("council.chair")}由发起组织单位“{Wording.Or(draft.Charter.LeadUnit)}”担任理事长。",
            $"{draft.InAgreement("principles.parties")}把“{string.Join('、', chairs)}”列为理事长单位。",
            "资金账户、合同和追回资金都由理事长单位办理，必须明确是哪一个单位。");
    }

    private static TextConflict? MissingAddress(TextDraft draft) =>
        !Wording.IsMissing(draft.Charter.Address) && !Wording.IsMissing(draft.Agreement.Address) ? null : Slip(
            ConflictCodes.AddressMissing, "办公地点没有填写",
            $"{draft.InCharter("general.name")}的办公地点：{Wording.Or(draft.Charter.Address)}。",
            $"{draft.InAgreement("principles.office")}的秘书处所在地：{Wording.Or(draft.Agreement.Address)}。",
            "秘书处所在地决定争议由哪个法院管辖，申请和退出的书面材料也寄往该地。");

    private static TextConflict? OtherAddress(TextDraft draft) =>
        Wording.IsMissing(draft.Charter.Address) || Wording.IsMissing(draft.Agreement.Address) || Same(draft.Charter.Address, draft.Agreement.Address) ? null : Slip(
            ConflictCodes.AddressDiffers, "办公地点不一致",
            $"{draft.InCharter("general.name")}写作“{draft.Charter.Address}”。",
            $"{draft.InAgreement("principles.office")}写作“{draft.Agreement.Address}”。",
            "秘书处所在地决定争议由哪个法院管辖，两份文本只能有一个地址。");

    private static TextConflict? Parties(TextDraft draft) =>
        draft.Charter.MemberCount is not { } members || members == draft.Agreement.Parties.Count ? null : Slip(
            ConflictCodes.PartiesDiffer, "成员单位的数目不一致",
            $"按章程登记的成员单位共{ChineseNumber.Count(members)}个。",
            $"{draft.InAgreement("principles.parties")}列出的参加单位共{ChineseNumber.Count(draft.Agreement.Parties.Count)}个。",
            "没有列入协议的成员单位不受协议约束，多列的单位不是成员。");

    private static TextConflict Slip(string code, string title, string charter, string agreement, string why) =>
        new(code, title, charter, agreement, why, ConflictWeight.Correction, []);

    private static bool Same(string? one, string? other) => string.Equals((one ?? "").Trim(), (other ?? "").Trim(), StringComparison.Ordinal);
}
