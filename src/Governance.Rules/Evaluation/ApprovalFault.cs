namespace Governance.Rules.Evaluation;

/// <summary>What stands against an answer or a step. Of several the greatest explains most, and is said.</summary>
internal enum ApprovalFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There are not enough answers, and nothing stands against one that was given.</summary>
    Missing = 1,

    /// <summary>It was given before the step before was complete.</summary>
    OutOfOrder = 2,

    /// <summary>It is older than the step allows.</summary>
    Expired = 3,

    /// <summary>It was given for what the step sees no more.</summary>
    PacketChanged = 4,

    /// <summary>It was given for somebody who had not delegated it.</summary>
    NotDelegated = 5,

    /// <summary>Its person answered first in another step.</summary>
    OnePersonOneStep = 6,

    /// <summary>Its person holds a role that cannot go together with approving here.</summary>
    SegregationOfDuties = 7,

    /// <summary>A rejection stands.</summary>
    Rejected = 8,
}
