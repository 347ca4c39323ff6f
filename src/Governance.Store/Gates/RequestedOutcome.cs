namespace Governance.Store.Gates;

/// <summary>What a review may ask for. The numbers are those of <c>gov_gateoutcome</c>.</summary>
public enum RequestedOutcome
{
    Go = 1,
    ConditionalGo = 2,
    Hold = 3,
    Recycle = 4,
    Kill = 5,
}
