namespace Governance.Store.Tests.Support;

/// <summary>A rulebook that uses every term of a gate: two gates from one degree, a score, a waivable criterion, a ConditionalGo.</summary>
internal static class StrictRulebook
{
    public const string Yaml = """
        code: strict
        name: Strict
        version: 1
        gates:
          - code: G1-large
            name: Large amounts
            type: GoNoGo
            from: Defined
            appliesWhen:
              - { field: effectAmount, atLeast: 250000 }
            criteria:
              - { code: steering, name: Steering context, suppliedBy: [owner], fields: [steeringContext] }
              - code: approvals
                name: Approvals
                approvals:
                  steps:
                    - { code: controller, name: Controller, role: controller, notHeldWith: [owner] }
          - code: G1
            name: Usual amounts
            type: GoNoGo
            from: Defined
            score: { atLeast: 60 }
            criteria:
              - { code: case, name: Business case, suppliedBy: [owner], waivableBy: [sponsor, controller], fields: [businessCase] }
              - { code: fit, name: Strategic fit, suppliedBy: [owner], weight: 3, fields: [strategicFit] }
              - { code: team, name: Team, suppliedBy: [owner], weight: 2, fields: [team] }
              - code: approvals
                name: Approvals
                approvals:
                  steps:
                    - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }
            outcomes:
              conditionalGo: [sponsor]
              hold: [sponsor]
              kill: [sponsor]
          - code: G2
            name: Planned
            type: ImplementationReadiness
            from: Identified
            criteria:
              - { code: plan, name: Plan, suppliedBy: [owner], fields: [milestonePlan] }
        """;
}
