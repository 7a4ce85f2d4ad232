using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Overview;

internal static class OverviewQueries
{
    /// <summary>
    /// Every alliance of the area in one statement, however many there are, with its term, filing, charter and open deadlines. What was given up before
    /// it stood is not listed.
    /// </summary>
    public static Task<List<AllianceRow>> AlliancesOfAreaAsync(this PortalDb db, string code, DateOnly today, CancellationToken ct) => db.Database.SqlQuery<AllianceRow>($"""
        with listed as materialized (
            select a.id, f.state as founding_state from alliances a left join foundings f on f.alliance_id = a.id
            where a.area_code = {code} and f.state is distinct from 'GivenUp'
        ), term as (
            select distinct on (t.alliance_id) t.alliance_id, t.last_day from listed l join council_terms t on t.alliance_id = l.id
            where t."from" <= {today} order by t.alliance_id, t."from" desc
        ), owed as (
            select d.alliance_id, count(*) filter (where d.due < {today}) as overdue, min(d.due) filter (where d.due >= {today}) as next_due,
                (array_agg(d.matter order by d.due, d.id) filter (where d.due >= {today}))[1] as next_matter
            from listed l join deadlines d on d.alliance_id = l.id where d.fulfilled_at is null and d.voided_at is null group by d.alliance_id
        ), filed as (
            select distinct on (g.alliance_id) g.alliance_id, g.state, g.filed_number from listed l join filings g on g.alliance_id = l.id
            order by g.alliance_id, g.started_at desc
        ), charter as (
            select distinct on (v.alliance_id) v.alliance_id, v.id from listed l join charter_versions v on v.alliance_id = l.id
            where v.in_force_from <= {today} order by v.alliance_id, v.number desc
        )
        select a.id as "Id", a.slug as "Slug", a.name as "Name", a.sector as "Sector", a.sub_sector as "SubSector", a.form as "Form", a.is_forming as "IsForming",
            h.hash as "LastAct", l.founding_state as "FoundingState", charter.id as "CharterId", term.last_day as "TermLastDay", filed.state as "FilingState",
            filed.filed_number as "FiledNumber", owed.next_due as "NextDue", owed.next_matter as "NextMatter", coalesce(owed.overdue, 0)::int as "Overdue"
        from listed l join alliances a on a.id = l.id join act_chain_heads h on h.alliance_id = l.id
        left join term on term.alliance_id = l.id left join owed on owed.alliance_id = l.id
        left join filed on filed.alliance_id = l.id left join charter on charter.alliance_id = l.id
        """).ToListAsync(ct);

    /// <summary>The members of those that stand, the confirmed units of those that are being formed, and the seats, in one statement for all of them.</summary>
    public static Task<List<PartyCount>> CountPartiesAsync(this PortalDb db, Guid[] alliances, DateOnly today, CancellationToken ct) => db.Database.SqlQuery<PartyCount>($"""
        with party as (
            select m.alliance_id, case when u.kind = 'Enterprise' and left(u.code, 2) <> '91' then 'Other' else u.kind end as kind, r.chain_position as place
            from alliances a join memberships m on m.alliance_id = a.id join units u on u.id = m.unit_id
            join unit_records r on r.alliance_id = m.alliance_id and r.unit_id = m.unit_id
            where a.id = any({alliances}) and not a.is_forming and m."from" <= {today} and (m.until is null or m.until >= {today})
            union all
            select p.alliance_id, case when p.form ->> 'Kind' = 'Enterprise' and left(p.code, 2) <> '91' then 'Other' else p.form ->> 'Kind' end, p.form ->> 'ChainPosition'
            from alliances a join founding_units p on p.alliance_id = a.id where a.id = any({alliances}) and a.is_forming and p.state = 'Confirmed'
        ), whole as (
            select alliance_id, count(*) as members, count(*) filter (where kind = 'Enterprise') as enterprises,
                count(*) filter (where kind = 'Enterprise' and place = 'Upstream') as up_enterprises,
                count(*) filter (where kind = 'Enterprise' and place = 'Downstream') as down_enterprises,
                count(*) filter (where place = 'Upstream') as up, count(*) filter (where place = 'Midstream') as mid,
                count(*) filter (where place = 'Downstream') as down, count(*) filter (where place = 'Service') as service
            from party group by alliance_id
        ), council as (
            select s.alliance_id, count(distinct s.id) as seats, count(distinct h.seat_id) as in_office, (array_agg(h.unit_id) filter (where s.office = 'Chair' and h.unit_id is not null))[1] as chair_id
            from alliances a join seats s on s.alliance_id = a.id
            left join seat_holdings h on h.alliance_id = s.alliance_id and h.seat_id = s.id and h."from" <= {today} and (h.until is null or h.until >= {today})
            where a.id = any({alliances}) and not a.is_forming group by s.alliance_id
            union all
            select p.alliance_id, count(*) filter (where p.state = 'Confirmed' and p.tier <> 'Member'), count(*) filter (where p.state = 'Confirmed' and p.tier <> 'Member'),
                (array_agg(p.unit_id) filter (where p.tier = 'Chair'))[1]
            from alliances a join founding_units p on p.alliance_id = a.id where a.id = any({alliances}) and a.is_forming group by p.alliance_id
        )
        select a.id as "AllianceId", lead.name as "Lead", coalesce(whole.members, 0)::int as "Members", coalesce(whole.enterprises, 0)::int as "Enterprises",
            coalesce(whole.up_enterprises, 0)::int as "UpstreamEnterprises", coalesce(whole.down_enterprises, 0)::int as "DownstreamEnterprises",
            coalesce(whole.up, 0)::int as "Upstream", coalesce(whole.mid, 0)::int as "Midstream", coalesce(whole.down, 0)::int as "Downstream",
            coalesce(whole.service, 0)::int as "Service", coalesce(council.seats, 0)::int as "Seats", coalesce(council.in_office, 0)::int as "InOffice"
        from alliances a left join whole on whole.alliance_id = a.id left join council on council.alliance_id = a.id left join units lead on lead.id = council.chair_id
        where a.id = any({alliances})
        """).ToListAsync(ct);
}
