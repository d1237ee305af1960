using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>A report that was issued: what it told of as done is not told of again, and what it could not know yet is told of in the next.</summary>
/// <param name="Number">"12/BC-VP".</param>
/// <param name="Day">Its date.</param>
/// <param name="From">First day of its window.</param>
/// <param name="Done">By plan, what it knew to be done.</param>
public sealed record EarlierReport(string Number, DateOnly Day, DateOnly From, IReadOnlySet<(string Plan, AssignmentId Duty)> Done);
