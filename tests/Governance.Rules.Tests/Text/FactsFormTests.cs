using System;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

/// <summary>The lines of the facts that only some answers and waivers have.</summary>
public sealed class FactsFormTests
{
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, "", null)]
    [InlineData(true, "", "given\t621355968000000000\t")]
    [InlineData(false, "p", "given\t\tp")]
    [InlineData(true, "p", "given\t621355968000000000\tp")]
    public void Answer_HasALineMore_OnlyWhereItsTimeOrItsPrincipalIsKnown(bool isTimed, string principal, string? line)
    {
        var answer = new ApprovalFact
        {
            GateCode = "G1", Step = "s", PersonId = "p-1", PrincipalId = principal, Answer = ApprovalAnswer.Approve, PacketDigest = "x", Round = 1, Sequence = 7, GivenAt = isTimed ? Epoch : null,
        };
        var text = FactsText.Write(Facts() with { Approvals = new[] { answer } });

        Assert.EndsWith("approval\tG1\ts\tp-1\tApprove\tx\t1\t7\n" + (line is null ? string.Empty : line + "\n"), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "\trevoked\tWhy\tsponsor\n")]
    [InlineData(false, "\t621356832000000000\t\tWhy\tsponsor\n")]
    public void Waiver_SaysWhetherItWasWithdrawn(bool isRevoked, string end)
    {
        var waiver = new WaiverFact
        {
            GateCode = "G1", CriterionCode = "c", AskedBy = "p-1", GrantedBy = "p-2", GrantedByRoles = new[] { "sponsor" }, GrantedAt = Epoch, ExpiresAt = Epoch.AddDays(1), Revoked = isRevoked, Reason = "Why",
        };
        Assert.EndsWith(end, FactsText.Write(Facts() with { Waivers = new[] { waiver } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Packet_ShowsCapturedEvidenceOfTheKindsAskedFor()
    {
        var gate = new GateDefinition
        {
            Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new Criterion[] { new EvidenceCriterion { Code = "c", Name = "C", Kind = "case" } },
        };
        var facts = Facts() with
        {
            Evidence = new[] { Evidence("case", EvidenceStatus.Captured), Evidence("case", EvidenceStatus.Requested), Evidence("case", EvidenceStatus.Revoked), Evidence("letter", EvidenceStatus.Captured) },
        };
        Assert.Equal(new[] { "evidence\tcase\tCaptured\taa\t\t" }, PacketText.Write(gate, facts).Split('\n').Where(line => line.StartsWith("evidence", StringComparison.Ordinal)));
    }

    private static EvidenceFact Evidence(string kind, EvidenceStatus status) => new() { Kind = kind, Status = status, Sha256 = "aa", CollectedAt = Epoch };

    private static GateFacts Facts() => new()
    {
        MeasureId = "M", GateCode = "G1", RulebookDigest = "d", Degree = DegreeOfImplementation.Defined, State = MeasureState.Active, Round = 1, AsOf = Epoch, Known = FactSources.All,
    };
}
