namespace AlliancePortal.Domain.Units;

/// <summary>What a unit is: 企业, 高等院校, 科研院所, 科技社团, 其他 (CQ-2-1, CQ-8-1).</summary>
public enum UnitKind { Enterprise, University, ResearchInstitute, SocialOrganisation, Other }
