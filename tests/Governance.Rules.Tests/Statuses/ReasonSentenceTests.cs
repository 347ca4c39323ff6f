using System;
using Governance.Rules.Decisions;
using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;
using Xunit;

namespace Governance.Rules.Tests.Statuses;

public sealed class ReasonSentenceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Profile")]
    public void Sentence_BeginsWithACapitalLetter_AndLeavesTheCriterionOut(string criterion) => Assert.Equal(
        "The field 'region' is empty.",
        ReasonSentence.Of(new Reason { Code = ReasonCodes.FieldMissing, Criterion = new WorkItemsCriterion { Code = "profile", Name = criterion }, Subject = "region" }));

    [Fact]
    public void Sentence_OfNoReason_IsAMistakeOfTheCaller() => Assert.Throws<ArgumentNullException>(() => ReasonSentence.Of(null!));
}
