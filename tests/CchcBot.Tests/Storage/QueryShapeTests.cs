using CchcBot.Benchmarks.Operations;

namespace CchcBot.Tests.Storage;

/// <summary>What the count of table operations says of a filter.</summary>
public sealed class QueryShapeTests
{
    [Theory]
    [InlineData("PartitionKey eq 'office|1'", "PartitionKey eq ?")]
    [InlineData("PartitionKey eq 'it''s' and RowKey ge 'a and b'", "PartitionKey eq ? and RowKey ge ?")]
    [InlineData("Count gt -12 and Big eq 3L and Share lt 0.5 and Open eq true", "Count gt ? and Big eq ? and Share lt ? and Open eq ?")]
    [InlineData("At ge datetime'2025-01-02T01:00:00Z'", "At ge ?")]
    [InlineData("", "")]
    public void Each_value_becomes_a_question_mark(string filter, string shape)
    {
        Assert.Equal(shape, QueryShape.Of("plans", filter).Filter);
    }

    [Theory]
    [InlineData("PartitionKey eq 'o'")]
    [InlineData("PartitionKey eq 'o' and RowKey eq 'head'")]
    [InlineData("PartitionKey eq 'o' and RowKey ge 'a'")]
    [InlineData("(PartitionKey eq 'o') and (RowKey gt 'a' and RowKey le 'b')")]
    [InlineData("RowKey ge 'a' and PartitionKey eq 'o' and RowKey lt 'b or c'")]
    public void One_partition_and_one_stretch_of_row_keys_are_one_range(string filter)
    {
        Assert.True(QueryShape.Of("plans", filter).IsOneRange);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RowKey eq 'head'")]
    [InlineData("PartitionKey ge 'o' and PartitionKey lt 'p'")]
    [InlineData("PartitionKey eq 'o' or PartitionKey eq 'p'")]
    [InlineData("PartitionKey eq 'o' and PartitionKey eq 'p'")]
    [InlineData("PartitionKey eq 'o' and RowKey ne 'head'")]
    [InlineData("PartitionKey eq 'o' and RowKey eq 'a' and RowKey ge 'a'")]
    [InlineData("PartitionKey eq 'o' and RowKey ge 'a' and RowKey gt 'b'")]
    [InlineData("PartitionKey eq 'o' and RowKey ge 'a' and State eq 'open'")]
    [InlineData("PartitionKey eq 'o' and (RowKey eq 'a' or RowKey eq 'b')")]
    [InlineData("PartitionKey eq 'o' and ((RowKey ge 'a' and RowKey lt 'b') or (RowKey ge 'c' and RowKey lt 'd'))")]
    [InlineData("PartitionKey eq 'o' and not (RowKey eq 'a')")]
    public void Anything_else_is_not(string filter)
    {
        Assert.False(QueryShape.Of("plans", filter).IsOneRange);
    }
}
