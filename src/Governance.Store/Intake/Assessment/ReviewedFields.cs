using System.Collections.Generic;
using System.Linq;

using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Assessment;

/// <summary>What a review looks at: a change of it makes the answer outdated.</summary>
internal static class ReviewedFields
{
    /// <summary>The field without which there is nothing to review.</summary>
    public static string Main(DemandReview review) => review switch
    {
        DemandReview.BusinessCase => DemandFields.BusinessCase,
        DemandReview.Resources => DemandFields.ResourceNeed,
        _ => DemandFields.Dependencies,
    };

    public static bool Touches(DemandReview review, IEnumerable<string> changed) => changed.Any(field => review switch
    {
        DemandReview.BusinessCase => field is DemandFields.BusinessCase or "businessReason" or "effectKind" or "effectAmount" or "effectCurrency"
            or DemandFields.CostAmount or DemandFields.CostCurrency,
        DemandReview.Resources => field is DemandFields.ResourceNeed or DemandFields.Promised,
        _ => field is DemandFields.Dependencies,
    });
}
