using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>An issued report. The next one does not repeat what it reported as completed, and adds what was recorded too late for it.</summary>
/// <param name="Number">"12/BC-VP".</param>
/// <param name="Day">Its date.</param>
/// <param name="From">First day of its window.</param>
/// <param name="Done">Assignments that it reported as completed, with their plan.</param>
public sealed record EarlierReport(string Number, DateOnly Day, DateOnly From, IReadOnlySet<(string Plan, AssignmentId Duty)> Done);
