namespace Governance.Store.Reporting.Views;

/// <summary>What an item of the portfolio is first of all.</summary>
internal enum ItemClass
{
    /// <summary>It saves money: its largest plan is of Savings or CostControl.</summary>
    Savings = 1,

    /// <summary>It is done for a customer.</summary>
    Customer = 2,

    /// <summary>Neither: it changes the organization itself.</summary>
    Transformation = 3,
}
