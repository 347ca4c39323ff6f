using System;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;
using Governance.Rules.Text;
using Xunit;

namespace Governance.Rules.Tests.Text;

/// <summary>Who and how many, as people read it.</summary>
public sealed class RemedyWordsTests
{
    [Theory]
    [InlineData(RemedyAction.AssignRole, 1, "Give the role 'x' to somebody who may hold it.")]
    [InlineData(RemedyAction.AssignRole, 2, "Give the role 'x' to 2 more persons.")]
    [InlineData(RemedyAction.Approve, 1, "Approve in step 'x'.")]
    [InlineData(RemedyAction.Approve, 2, "2 different persons approve in step 'x'.")]
    [InlineData(RemedyAction.None, 1, "Nothing opens it.")]
    public void Sentence_OfOneAndOfTwo_SaysHowMany(RemedyAction action, int count, string sentence) =>
        Assert.Equal(sentence, RemedySentence.Of(new Remedy { Action = action, Subject = "x", Count = count }));

    [Fact]
    public void Sentence_OfNoRemedy_IsAMistakeOfTheCaller() => Assert.Throws<ArgumentNullException>(() => RemedySentence.Of(null!));

    [Theory]
    [InlineData(0, " Who: whoever holds the role owner; nobody does yet.")]
    [InlineData(1, " Who: Sandbox Person 1 (owner).")]
    [InlineData(5, "Sandbox Person 4 (owner), Sandbox Person 5 (owner).")]
    [InlineData(6, "Sandbox Person 5 (owner), 1 more.")]
    public void Refusal_NamesUpToFivePersons_AndCountsTheRest(int persons, string who)
    {
        var criterion = new WorkItemsCriterion { Code = "work", Name = "Work", SuppliedBy = new[] { "owner" } };

        Assert.EndsWith(who, Refusal(criterion, persons), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_WhereNoRoleSupplies_NamesNobody() =>
        Assert.EndsWith("Map a work item to gate 'G1'.", Refusal(new WorkItemsCriterion { Code = "work", Name = "Work" }, 1), StringComparison.Ordinal);

    private static string Refusal(Criterion criterion, int persons)
    {
        var gate = new GateDefinition { Code = "G1", Name = "G", Type = GateType.GoNoGo, From = DegreeOfImplementation.Defined, Criteria = new[] { criterion } };
        var facts = new GateFacts
        {
            MeasureId = "M",
            GateCode = "G1",
            RulebookDigest = "d",
            Degree = DegreeOfImplementation.Defined,
            State = MeasureState.Active,
            Round = 1,
            AsOf = DateTimeOffset.MinValue,
            Known = FactSources.All,
            Roles = Enumerable.Range(1, persons).Select(number => new RoleFact { Role = "owner", PersonId = "p" + number, PersonName = "Sandbox Person " + number }).ToArray(),
        };
        return RefusalText.Of(GateEvaluator.Evaluate(new Rulebook { Code = "r", Name = "R", Version = 1, Digest = "d", Gates = new[] { gate } }, facts));
    }
}
