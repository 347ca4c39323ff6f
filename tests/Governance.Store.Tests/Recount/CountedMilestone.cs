using System;

namespace Governance.Store.Tests.Recount;

/// <summary>A milestone as the ledger says it.</summary>
internal sealed record CountedMilestone(DateOnly Due, DateOnly? Forecast, bool IsDone);
