using System;
using System.Linq;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

/// <summary>What makes a rulebook unusable, at the boundary of each rule.</summary>
public sealed class RulebookFaultsTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(0, false)]
    public void Code_OfOneToFiftyCharacters_IsNoFault(int length, bool isUsable)
    {
        var code = new string('c', length);
        Assert.Equal(isUsable, Find(Book(code: code)) is null);
        Assert.Equal(isUsable, Find(Book(Gate(code: code))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Evidence(code)))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Evidence("c", kind: code)))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Fields([code], [])))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Fields([], [code])))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Fields(["f"], [], code)))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Approvals(Step(code: code))))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Approvals(Step(role: code))))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Approvals(Step(notHeldWith: code))))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(outcomes: [Right(GateOutcome.Hold, code)]))) is null);
    }

    [Theory]
    [InlineData("azAZ09-_.", true)]
    [InlineData("`", false)]
    [InlineData("{", false)]
    [InlineData("@", false)]
    [InlineData("[", false)]
    [InlineData("/", false)]
    [InlineData(":", false)]
    [InlineData(",", false)]
    [InlineData("a b", false)]
    [InlineData("\u00e9", false)]
    [InlineData("ab\u0000", false)]
    public void Code_OfLettersDigitsDotDashAndUnderscore_IsNoFault(string code, bool isUsable) => Assert.Equal(isUsable, Find(Book(code: code)) is null);

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(0, false)]
    public void Name_OfOneToTwoHundredCharacters_IsNoFault(int length, bool isUsable)
    {
        var name = new string('n', length);
        Assert.Equal(isUsable, Find(Book(name: name)) is null);
        Assert.Equal(isUsable, Find(Book(Gate(name: name))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Evidence("c", name)))) is null);
        Assert.Equal(isUsable, Find(Book(Gate(Approvals(Step(name: name))))) is null);
        Assert.NotNull(Find(Book(name: " \t")));
    }

    [Theory]
    [InlineData(0, "version")]
    [InlineData(1, null)]
    public void Version_FromOne_IsNoFault(int version, string? fault) => Finds(fault, Book(version: version));

    [Theory]
    [InlineData(-1, "age")]
    [InlineData(0, null)]
    [InlineData(36500, null)]
    [InlineData(36501, "age")]
    public void Age_OfAHundredYears_IsNoFault(int days, string? fault) => Finds(fault, Book(Gate(Evidence("c", maxAgeDays: days))));

    [Theory]
    [InlineData(0, "quorum")]
    [InlineData(1, null)]
    [InlineData(100, null)]
    [InlineData(101, "quorum")]
    public void Quorum_OfOneToAHundred_IsNoFault(int quorum, string? fault) => Finds(fault, Book(Gate(Approvals(Step(quorum: quorum)))));

    [Theory]
    [InlineData(0, "unknown type")]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(6, "unknown type")]
    public void Type_ThatIsKnown_IsNoFault(int type, string? fault) => Finds(fault, Book(Gate(type: (GateType)type)));

    [Theory]
    [InlineData(-1, "must lead from")]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, "must lead from")]
    public void Degree_FromDefinedToImplemented_IsNoFault(int from, string? fault) => Finds(fault, Book(Gate(from: (DegreeOfImplementation)from)));

    [Theory]
    [InlineData(GateOutcome.None, "only ConditionalGo")]
    [InlineData(GateOutcome.Go, "only ConditionalGo")]
    [InlineData(GateOutcome.ConditionalGo, null)]
    [InlineData(GateOutcome.Hold, null)]
    [InlineData(GateOutcome.Recycle, null)]
    [InlineData(GateOutcome.Kill, null)]
    public void Outcome_ThatIsGivenByRight_IsNoFault(GateOutcome outcome, string? fault) => Finds(fault, Book(Gate(outcomes: [Right(outcome, "sponsor")])));

    [Fact]
    public void Outcome_NamedTwiceOrWithoutARole_IsAFault()
    {
        Finds("twice", Book(Gate(outcomes: [Right(GateOutcome.Hold, "a"), Right(GateOutcome.Hold, "b")])));
        Finds(null, Book(Gate(outcomes: [Right(GateOutcome.Hold, "a"), Right(GateOutcome.Kill, "a")])));
        Finds("Nobody may decide", Book(Gate(outcomes: [Right(GateOutcome.Hold)])));
        Finds("named twice", Book(Gate(outcomes: [Right(GateOutcome.Hold, "a", "a")])));
    }

    [Fact]
    public void Gates_WithoutAnyOrTheSameTwice_AreAFault()
    {
        Finds("no gate", new Rulebook { Code = "r", Name = "R", Version = 1, Gates = default });
        Finds("Two gates have the code", Book(Gate(code: "a"), Gate(code: "a", from: DegreeOfImplementation.Identified)));
        Finds("Two gates lead from", Book(Gate(code: "a"), Gate(code: "b")));
        Finds(null, Book(Gate(code: "a"), Gate(code: "b", from: DegreeOfImplementation.Identified)));
        Finds("asks for nothing", Book(Gate(Array.Empty<Criterion>())));
    }

    [Fact]
    public void Criteria_WithTheSameCodeOrNothingAsked_AreAFault()
    {
        Finds("Two criteria", Book(Gate(Evidence("c"), Evidence("c"))));
        Finds(null, Book(Gate(Evidence("c"), Evidence("d"))));
        Finds("names no field and no role", Book(Gate(Fields([], []))));
        Finds("The field 'f' is named twice", Book(Gate(Fields(["f", "f"], []))));
        Finds("The role 'r' is named twice", Book(Gate(Fields([], ["r", "r"]))));
    }

    [Fact]
    public void Policy_WithoutStepsOrTheSameStepTwice_IsAFault()
    {
        Finds("no approval step", Book(Gate(Approvals())));
        Finds("Two steps", Book(Gate(Approvals(Step(code: "s"), Step(code: "s")))));
        Finds(null, Book(Gate(Approvals(Step(code: "s"), Step(code: "t")))));
        Finds("put their steps into one", Book(Gate(Approvals(Step()), Approvals(Step()))));
        Finds("excludes the role that it asks for", Book(Gate(Approvals(Step(role: "r", notHeldWith: "r")))));
        Finds(null, Book(Gate(Approvals(Step(role: "r", notHeldWith: "q")))));
    }

    private static string? Find(Rulebook rulebook) => RulebookFaults.Find(rulebook);

    private static void Finds(string? fault, Rulebook rulebook)
    {
        var found = Find(rulebook);
        if (fault is null)
        {
            Assert.Null(found);
        }
        else
        {
            Assert.Contains(fault, found, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1, "age")]
    [InlineData(0, null)]
    [InlineData(36500, null)]
    [InlineData(36501, "age")]
    public void AgeOfAnApproval_OfAHundredYears_IsNoFault(int days, string? fault) =>
        Finds(fault, Book(Gate(Approvals(new ApprovalStep { Code = "s", Name = "S", Role = "board", Quorum = 1, MaxAgeDays = days }))));

    [Theory]
    [InlineData("0", "amount must be above 0")]
    [InlineData("0.01", null)]
    public void Amount_AboveNothing_IsNoFault(string amount, string? fault)
    {
        Finds(fault, Book(Gate(Approvals(Step(), Tier("budget", amount)))));
        Finds("code of a field", Book(Gate(Approvals(Step(), Tier("two words", amount)))));
        Finds("so that nobody approves below it", Book(Gate(Approvals(Tier("budget", "1")))));
    }

    [Fact]
    public void Everybody_WithANumberBesides_IsAFault()
    {
        Finds("there is no number besides", Book(Gate(Approvals(new ApprovalStep { Code = "s", Name = "S", Role = "board", Quorum = 2, Unanimous = true }))));
        Finds(null, Book(Gate(Approvals(new ApprovalStep { Code = "s", Name = "S", Role = "board", Quorum = 1, Unanimous = true }))));
    }

    [Fact]
    public void Sight_OfAnotherCriterionOfTheGate_IsNoFault()
    {
        Finds(null, Book(Gate(Seeing("c"), Evidence("c"))));
        Finds("named twice", Book(Gate(Seeing("c", "c"), Evidence("c"))));
        Finds("sees 'x'", Book(Gate(Seeing("x"), Evidence("c"))));
        Finds("sees 'a'", Book(Gate(Seeing("a"), Evidence("c"))));
    }

    private static ApprovalStep Tier(string field, string amount) => new()
    {
        Code = "tier", Name = "Tier", Role = "board", Quorum = 1, FromAmount = new AmountThreshold { Field = field, AtLeast = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) },
    };

    private static ApprovalsCriterion Seeing(params string[] codes) => Approvals(new ApprovalStep { Code = "s", Name = "S", Role = "board", Quorum = 1, Sees = codes });

    private static Rulebook Book(params GateDefinition[] gates) => new() { Code = "r", Name = "R", Version = 1, Gates = gates };

    private static Rulebook Book(string code = "r", string name = "R", int version = 1) => new() { Code = code, Name = name, Version = version, Gates = new[] { Gate() } };

    private static GateDefinition Gate(params Criterion[] criteria) => Gate("G1", criteria: criteria);

    private static GateDefinition Gate(string code = "G1", string name = "G", GateType type = GateType.GoNoGo, DegreeOfImplementation from = DegreeOfImplementation.Defined, Criterion[]? criteria = null, OutcomeRight[]? outcomes = null) =>
        new() { Code = code, Name = name, Type = type, From = from, Criteria = Codes(criteria ?? [Evidence("c")]), Outcomes = outcomes };

    /// <summary>Two policies in one gate need two codes.</summary>
    private static Criterion[] Codes(Criterion[] criteria) => criteria.Select((criterion, index) => index == 1 && criterion is ApprovalsCriterion approvals
        ? new ApprovalsCriterion { Code = "second", Name = "Second", Policy = approvals.Policy } : criterion).ToArray();

    private static EvidenceCriterion Evidence(string code, string name = "N", string kind = "k", int maxAgeDays = 0) => new() { Code = code, Name = name, Kind = kind, MaxAgeDays = maxAgeDays };

    private static FieldsCriterion Fields(string[] fields, string[] roles, string suppliedBy = "owner") =>
        new() { Code = "c", Name = "C", Fields = fields, Roles = roles, SuppliedBy = new[] { suppliedBy } };

    private static ApprovalsCriterion Approvals(params ApprovalStep[] steps) => new() { Code = "a", Name = "A", Policy = new ApprovalPolicy { Steps = steps } };

    private static ApprovalStep Step(string code = "s", string name = "S", string role = "board", int quorum = 1, string? notHeldWith = null) =>
        new() { Code = code, Name = name, Role = role, Quorum = quorum, NotHeldWith = notHeldWith is null ? null : new[] { notHeldWith } };

    private static OutcomeRight Right(GateOutcome outcome, params string[] roles) => new() { Outcome = outcome, Roles = roles };
}
