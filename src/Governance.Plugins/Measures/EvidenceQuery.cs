using System;
using System.Collections.Generic;
using Governance.Plugins.Pipeline;
using Governance.Plugins.Rows;
using Governance.Rules.Facts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Plugins.Measures;

/// <summary>All evidence of a measure in one query.</summary>
internal static class EvidenceQuery
{
    private const int MostItems = 5000;

    /// <summary>The evidence, or null when there is more than one page of it.</summary>
    public static List<EvidenceFact>? Find(IOrganizationService service, Guid measureId)
    {
        var query = new QueryExpression(Tables.EvidenceItem)
        {
            ColumnSet = new ColumnSet("gov_kind", Columns.Status, "gov_sha256", "gov_validfrom", "gov_validuntil", "createdon"),
            PageInfo = new PagingInfo { PageNumber = 1, Count = MostItems },
        };
        query.Criteria.AddCondition(Columns.MeasureId, ConditionOperator.Equal, measureId);
        var found = service.RetrieveMultiple(query);
        if (found.MoreRecords)
        {
            return null;
        }

        var evidence = new List<EvidenceFact>(found.Entities.Count);
        foreach (var row in found.Entities)
        {
            evidence.Add(Read(row));
        }

        return evidence;
    }

    private static EvidenceFact Read(Entity row) => new()
    {
        Kind = Cells.Text(row, "gov_kind") ?? string.Empty,
        Status = Cells.Choice(row, Columns.Status) switch
        {
            1 => EvidenceStatus.Captured,
            2 => EvidenceStatus.Refused,
            3 => EvidenceStatus.Revoked,
            _ => EvidenceStatus.Requested,
        },
        Sha256 = Cells.Text(row, "gov_sha256") ?? string.Empty,

        // A row without a time of creation cannot be; it would count as not yet there.
        CollectedAt = Cells.Time(row, "createdon") ?? DateTimeOffset.MaxValue,
        ValidFrom = Cells.Time(row, "gov_validfrom"),
        ValidUntil = Cells.Time(row, "gov_validuntil"),
    };
}
