namespace Governance.Store.Tests.Support;

/// <summary>A small rulebook: one gate with every kind of criterion, and one after it.</summary>
internal static class SampleRulebook
{
    public const string Yaml = """
        code: sample
        name: Sample
        version: 1
        gates:
          - code: G1
            name: Identified
            type: GoNoGo
            from: Defined
            criteria:
              - code: case
                name: Business case
                suppliedBy: [owner]
                fields: [function]
                roles: [owner, sponsor, controller]
              - code: regulatory
                name: Regulatory approval
                suppliedBy: [owner]
                evidence: { kind: regulatory-approval, maxAgeDays: 90 }
              - code: work
                name: Work
                workItems: all
              - code: approvals
                name: Approvals
                approvals:
                  inOrder: true
                  steps:
                    - { code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }
                    - { code: controller, name: Controller, role: controller, notHeldWith: [owner, sponsor] }
            outcomes:
              hold: [sponsor]
              recycle: [sponsor]
              kill: [sponsor]
          - code: G2
            name: Detailed
            type: ImplementationReadiness
            from: Identified
            criteria:
              - { code: plan, name: Plan, fields: [milestonePlan] }
        """;
}
