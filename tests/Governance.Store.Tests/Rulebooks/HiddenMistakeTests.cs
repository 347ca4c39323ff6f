using System;
using System.Linq;

using Governance.Store.Rulebooks.Checking;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>Mistakes that hide behind a second gate, a weight, an amount or a name, each beside what is sound.</summary>
[Trait("Checklist", "25")]
public sealed class HiddenMistakeTests
{
    private const string Case = "{ code: case, name: Case, suppliedBy: [owner], fields: [businessCase], roles: [owner, sponsor, controller] }";
    private const string Two = "{ code: approvals, name: Approvals, suppliedBy: [owner], approvals: { steps: [ { code: s, name: S, role: sponsor, notHeldWith: [owner] }, { code: c, name: C, role: controller, notHeldWith: [owner, sponsor] } ] } }";
    private const string One = "{ code: approvals, name: Approvals, suppliedBy: [owner], approvals: { steps: [ { code: s, name: S, role: sponsor, notHeldWith: [owner] } ] } }";

    [Theory]
    [InlineData("[ { field: region, is: EU } ]", null, true)]
    [InlineData("[ { field: effectAmount, atLeast: 1000 } ]", "[ { field: effectAmount, atLeast: 100 } ]", true)]
    [InlineData("[ { field: effectAmount, atLeast: 100 }, { field: effectAmount, atMost: 100 } ]", null, true)]
    [InlineData("[ { field: effectAmount, atLeast: 100 }, { field: region, in: [EU, UK] } ]", "[ { field: effectAmount, atLeast: 100 } ]", true)]
    [InlineData("[ { field: effectAmount, atLeast: 100 } ]", "[ { field: region, is: EU } ]", true)]
    [InlineData("[ { field: effectKind, in: [Savings, CostControl] } ]", "[ { field: effectKind, in: [EBITDA, Revenue, Margin, Retention] } ]", true)]
    [InlineData("[ { field: budget, atMost: 0 } ]", "[ { field: budget, atLeast: 0.01 } ]", true)]
    [InlineData("[ { field: effectAmount, atLeast: 100 } ]", "[ { field: effectAmount, atLeast: 100 } ]", false)]
    [InlineData("[ { field: effectAmount, atLeast: 100 } ]", "[ { field: effectAmount, atLeast: 1000 } ]", false)]
    [InlineData("[ { field: effectAmount, atLeast: 100 } ]", "[ { field: effectAmount, atLeast: 100 }, { field: region, in: [EU, UK] } ]", false)]
    [InlineData("[ { field: region, in: [EU, UK] } ]", "[ { field: region, is: UK } ]", false)]
    [InlineData("[ { field: region, is: EU } ]", "[ { field: effectAmount, atLeast: 100.01 }, { field: effectAmount, atMost: 100 } ]", false)]
    [InlineData("[ { field: region, is: EU } ]", "[ { field: region, is: UK }, { field: region, is: US } ]", false)]
    [InlineData("[ { field: region, is: EU } ]", "[ { field: effectKind, is: Saving } ]", false)]
    [InlineData("[ { field: region, is: EU } ]", "[ { field: budget, atMost: -1 } ]", false)]
    [InlineData("[ { field: effectAmount, atMost: 500 } ]", "[ { field: effectAmount, atLeast: 100 }, { field: effectAmount, atMost: 500 } ]", false)]
    public void GateThatNeverApplies_IsFound_AndOneThatDoesIsNot(string first, string? second, bool isSound)
    {
        var gates = Gate("G1-a", Case, Two, first) + (second is null ? string.Empty : Gate("G1-b", Case, Two, second)) + Gate("G1", Case, Two, null);
        var findings = RulebookCheck.Run(Whole(gates)).Findings;
        if (isSound)
        {
            Assert.Empty(findings);
            return;
        }

        var finding = Assert.Single(findings);
        Assert.Equal("Check.GateNeverApplies", finding.Code);
        Assert.StartsWith("Gate G1-b never applies", finding.Text, StringComparison.Ordinal);
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void GateBehindTwoThatTakeEverythingTogether_IsFound()
    {
        var gates = Gate("G1-a", Case, Two, "[ { field: effectAmount, atLeast: 100 } ]") + Gate("G1-b", Case, Two, "[ { field: effectAmount, atMost: 100 } ]")
            + Gate("G1-c", Case, Two, "[ { field: effectAmount, atLeast: 50 }, { field: effectAmount, atMost: 150 } ]") + Gate("G1", Case, Two, null);
        Assert.Equal("Gate G1-c", Assert.Single(RulebookCheck.Run(Whole(gates)).Findings).Text[..9]);
    }

    [Theory]
    [InlineData("{ code: letter, name: Letter, suppliedBy: [owner], evidence: { kind: letter } }", false)]
    [InlineData("{ code: people, name: People, suppliedBy: [owner], roles: [owner] }", false)]
    [InlineData("{ code: risks, name: Risks, suppliedBy: [owner], register: risks, maxAgeDays: 30 }", false)]
    [InlineData("{ code: risks, name: Risks, suppliedBy: [owner], register: risks, reviewedBy: [owner, controller] }", false)]
    [InlineData("{ code: risks, name: Risks, suppliedBy: [owner], register: risks, reviewedBy: [owner] }", true)]
    [InlineData("{ code: plan, name: Plan, suppliedBy: [controller], fields: [plan] }", true)]
    [InlineData("{ code: work, name: Work, suppliedBy: [controller], workItems: all }", true)]
    [InlineData("{ code: plan, name: Plan, suppliedBy: [controller], register: milestones }", true)]
    public void ApproverWhoCanEnterAllThatTheGateAsksFor_IsAOnePersonPath_WhoeverIsSaidToSupplyIt(string criterion, bool isSound)
    {
        var findings = RulebookCheck.Run(Whole(Gate("G1", Case, Two, null), criterion + "\n      - " + One)).Findings;
        Assert.Equal(isSound ? [] : ["Check.OnePersonPath"], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Contains("gate G2", finding.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(50, 50, false)]
    [InlineData(49, 50, true)]
    [InlineData(0, 1, true)]
    public void WhatShouldBeMet_KeepsApproverAndOwnerApart_OnlyWhereTheScoreNeedsIt(int own, int atLeast, bool isSound)
    {
        var others = "{ code: plan, name: Plan, suppliedBy: [owner], weight: " + (100 - own) + ", fields: [plan] }";
        var letter = own == 0 ? string.Empty : "\n      - { code: letter, name: Letter, suppliedBy: [owner], weight: " + own + ", evidence: { kind: letter } }";
        var findings = RulebookCheck.Run(Whole(Gate("G1", Case, Two, null), others + letter + "\n      - " + One, "\n    score: { atLeast: " + atLeast + " }")).Findings;
        Assert.Equal(isSound ? [] : ["Check.OnePersonPath"], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("roles: [owner, sponsor]", "roles: [owner, sponsor]", "sponsor", null)]
    [InlineData("roles: [owner, sponsor, board]", "roles: [owner, sponsor]", "sponsor", null)]
    [InlineData("roles: [owner, sponsor, board]", "roles: [owner, sponsor, board]", "board", null)]
    [InlineData("roles: [owner, sponsor, board]", "roles: [owner, sponsor]", "board", "Check.RoleNotAlwaysAsked")]
    [InlineData("roles: [owner, sponsor]", "roles: [owner, sponsor, board]", "board", "Check.RoleNotAlwaysAsked")]
    [InlineData("roles: [owner, sponsor]", "roles: [owner, sponsor]", "board", "Check.RoleNeverAsked")]
    public void RoleThatOnlyOneWayAsksFor_IsFoundWhereItApproves(string strict, string usual, string role, string? code)
    {
        var gates = Gate("G1-large", Criterion("case", strict), Approval("sponsor"), "[ { field: effectAmount, atLeast: 100 } ]") + Gate("G1", Criterion("case", usual), Approval("sponsor"), null);
        var findings = RulebookCheck.Run(Whole(gates, Criterion("plan", "fields: [plan], roles: [controller]") + "\n      - " + Approval(role))).Findings;
        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Contains("board approves at gate G2", finding.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("weight: 1, roles: [board]", "\n    score: { atLeast: 1 }", "Check.RoleNeverAsked")]
    [InlineData("roles: [board]", "", null)]
    public void RoleThatOnlyShouldBeHeld_IsNotMadeSureOf(string asked, string score, string? code)
    {
        var findings = RulebookCheck.Run(Whole(Gate("G1", Case, Two, null), Criterion("people", asked) + "\n      - " + Approval("controller, notHeldWith: [owner] }, { code: b, name: B, role: board"), score)).Findings;
        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("sponsor", false)]
    [InlineData("sponser", true)]
    public void WaiverThatNobodyCouldGrant_IsFound(string role, bool isFound)
    {
        var findings = RulebookCheck.Run(Whole(Gate("G1", Case, Two, null), Criterion("letter", $"waivableBy: [{role}], evidence: {{ kind: letter }}") + "\n      - " + Two)).Findings;
        Assert.Equal(isFound ? ["The role sponser waives at gate G2"] : [], findings.Select(finding => finding.Text.Split(',')[0]));
    }

    [Theory]
    [InlineData("G4", true)]
    [InlineData("G5", false)]
    public void ValueThatIsToBeConfirmedBeforeItIsEarned_IsFound(string gate, bool isFound)
    {
        var whole = Whole(Gate("G1", Case, Two, null));
        var at = whole.IndexOf("fields: [plan]", whole.IndexOf("code: " + gate, StringComparison.Ordinal), StringComparison.Ordinal);
        var findings = RulebookCheck.Run(whole[..at] + "register: value" + whole[(at + "fields: [plan]".Length)..]).Findings;
        Assert.Equal(isFound ? ["Check.OrderContradicts"] : [], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("{ code: a, name: A, role: sponsor, notHeldWith: [controller] }, { code: b, name: B, role: controller, notHeldWith: [sponsor] }")]
    [InlineData("{ code: a, name: A, role: sponsor, notHeldWith: [owner, controller] }, { code: b, name: B, role: controller, notHeldWith: [owner, sponsor] }, { code: c, name: C, role: owner, notHeldWith: [sponsor, controller] }")]
    [InlineData("{ code: a, name: A, role: sponsor, quorum: all, notHeldWith: [owner] }, { code: b, name: B, role: sponsor, notHeldWith: [owner] }")]
    [InlineData("{ code: a, name: A, role: sponsor, quorum: 2 }")]
    [InlineData("{ code: a, name: A, role: sponsor, notHeldWith: [owner] }, { code: b, name: B, role: controller, quorum: all, fromAmount: { field: effectAmount, atLeast: 1000 } }")]
    public void StepsThatKeepEachOtherApart_AreSound(string steps)
    {
        var approvals = "{ code: approvals, name: Approvals, suppliedBy: [owner], approvals: { inOrder: true, steps: [ " + steps + " ] } }";
        Assert.Empty(RulebookCheck.Run(Whole(Gate("G1", Case, approvals, null))).Findings);
    }

    [Theory]
    [InlineData("G5", true)]
    [InlineData("G4", false)]
    public void ConditionsAtTheGateThatCloses_AreFound(string gate, bool isFound)
    {
        var whole = Whole(Gate("G1", Case, Two, null));
        var at = whole.IndexOf("kill: [sponsor]", whole.IndexOf("code: " + gate, StringComparison.Ordinal), StringComparison.Ordinal);
        var findings = RulebookCheck.Run(whole[..at] + "conditionalGo: [sponsor], " + whole[at..]).Findings;
        Assert.Equal(isFound ? ["Check.OutcomeImpossible"] : [], findings.Select(finding => finding.Code));
    }

    private static string Criterion(string code, string rest) => $"{{ code: {code}, name: Asked, suppliedBy: [owner], {rest} }}";

    private static string Approval(string role) => $"{{ code: approvals, name: Approvals, suppliedBy: [owner], approvals: {{ steps: [ {{ code: a, name: A, role: {role}, notHeldWith: [owner] }}, {{ code: o, name: O, role: sponsor, notHeldWith: [owner] }} ] }} }}";

    private static string Gate(string code, string first, string approvals, string? appliesWhen, string from = "Defined", string type = "GoNoGo", string more = "") =>
        $"  - code: {code}\n    name: {code}\n    type: {type}\n    from: {from}{more}\n{(appliesWhen is null ? string.Empty : $"    appliesWhen: {appliesWhen}\n")}    criteria:\n      - {first}\n      - {approvals}\n    outcomes: {{ kill: [sponsor] }}\n";

    private static string Whole(string first, string? second = null, string more = "")
    {
        var criteria = (second ?? Criterion("plan", "fields: [plan]") + "\n      - " + Two).Split("\n      - ", 2);
        var plan = Criterion("plan", "fields: [plan]");
        return "code: hidden\nname: Hidden\nversion: 1\ngates:\n" + first
            + Gate("G2", criteria[0], criteria[1], null, "Identified", more: more)
            + Gate("G3", plan, Two, null, "Detailed") + Gate("G4", plan, Two, null, "Decided") + Gate("G5", plan, Two, null, "Implemented", "Closure");
    }
}
