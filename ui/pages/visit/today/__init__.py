"""What is done today: the step, what shall be done, where and who, the tries, and what stands before them."""
