using System;

namespace Governance.Store.Portfolio.Queries;

/// <summary>The portfolio at a moment of the past.</summary>
internal interface IPastPortfolio
{
    /// <summary>As the entries before the moment make it; with what was put right since when it is to be as known now.</summary>
    public PastPortfolioView At(string tenant, DateTimeOffset at, bool asKnownNow);
}
