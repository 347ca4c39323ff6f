using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Storage;

namespace Governance.Store.History;

/// <summary>Checks a rulebook against itself, and against the people and measures that a tenant has now. The command line and the API ask here. Nothing is written.</summary>
internal sealed class TenantCheck(DocumentReader documents, TimeProvider clock)
{
    public CheckReport Run(string tenant, string yaml)
    {
        var now = clock.GetUtcNow();
        var codes = documents.List<RulebookState>(tenant, "rulebook", null, int.MaxValue).ToDictionary(rulebook => rulebook.Digest, rulebook => rulebook.Code, StringComparer.Ordinal);
        var staff = new StaffCheck(
            [.. documents.List<MeasureState>(tenant, "measure", null, int.MaxValue).Select(measure => HeldRoles.At(measure, now))],
            digest => codes.GetValueOrDefault(digest, string.Empty),
            new PersonNames(documents, tenant).NameOf);
        return RulebookCheck.Run(yaml, staff.Find);
    }
}
