using System;
using System.Collections.Generic;

namespace Governance.Store.Sync.Dataverse;

/// <summary>A whole delta of one table, all of its pages.</summary>
/// <param name="Upserts">Created or changed rows by version.</param>
/// <param name="Deletes">Ids of deleted rows; they come after the upserts.</param>
/// <param name="Next">The link that the next look starts from.</param>
internal sealed record Delta(IReadOnlyList<DataverseRow> Upserts, IReadOnlyList<Guid> Deletes, string Next);
